package dev.specwright.demo;

import com.example.gcore.GcoreClient;
import com.example.gcore.core.HttpTransport;
import com.example.gcore.core.StatusException;
import com.example.gcore.core.TransportResponse;
import com.example.gcore.model.GcoreError;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.InferenceDeploymentDetails;
import com.example.gcore.model.InferenceDeploymentValidator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A run through all that a generated client does, for {@link NoReflectionTest} to watch: it reads, builds, checks, writes
 * and compares models, sends calls, decodes answers and errors, waits for an operation.
 */
final class OneRun {

    private OneRun() {}

    /**
     * Runs once.
     *
     * @param arguments a deployment as the API shows it, one as it takes it; any third one to use a mapper as well
     */
    public static void main(String[] arguments) {
        InferenceDeployment read = InferenceDeployment.fromJson(arguments[1]);
        InferenceDeployment built = read.toBuilder().timeout(null).build();
        require(!read.equals(built)
                && built.hashCode() == built.toBuilder().build().hashCode());
        require(InferenceDeploymentValidator.validate(built).isEmpty());
        GcoreClient client = client(arguments[0], 200);
        InferenceDeploymentDetails details = client.inference().createDeploymentAndWait(1, built);
        require(details.name().equals("my-instance"));
        require(InferenceDeploymentDetails.fromJson(details.toJson()).equals(details));
        require(client.async()
                .inference()
                .getDeployment(1, "my-instance")
                .join()
                .equals(details));
        try {
            client(arguments[0], 400).inference().createDeployment(1, read);
            require(false);
        } catch (StatusException.BadRequest e) {
            require(e.error(GcoreError.class).isPresent() && e.violations().size() == 1);
        }
        if (arguments.length > 2) {
            Mapped.read(arguments[1]);
        }
    }

    /** What an application with a mapper of its own does. */
    private static final class Mapped {
        static void read(String json) {
            try {
                require(Mapper.read(json, InferenceDeployment.class) != null);
            } catch (Exception e) { // each Jackson has its own
                throw new IllegalStateException(e);
            }
        }
    }

    private static GcoreClient client(String details, int status) {
        HttpTransport transport = request -> {
            String path = request.uri().getPath();
            String task = "{\"id\":\"t-1\",\"state\":\"FINISHED\"}";
            String error = "{\"exception_class\":\"E\",\"message\":\"m\",\"invalid_fields\":{\"name\":[\"Odd\"]}}";
            String tasks = "{\"tasks\":[\"t-1\"]}";
            String success = path.contains("/tasks/") ? task : path.endsWith("/deployments") ? tasks : details;
            byte[] body = (status == 200 ? success : error).getBytes(StandardCharsets.UTF_8);
            return new TransportResponse(status, Map.of(), new ByteArrayInputStream(body));
        };
        return GcoreClient.builder().apiKey("key").transport(transport).build();
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw new IllegalStateException("not as it should be");
        }
    }
}
