package dev.specwright.demo;

import com.example.gcore.GcoreClient;
import com.example.gcore.core.Operation;
import com.example.gcore.core.OperationFailedException;
import com.example.gcore.core.RequestOptions;
import com.example.gcore.core.StatusException;
import com.example.gcore.core.ValidationException;
import com.example.gcore.core.ValidationMode;
import com.example.gcore.core.Violations;
import com.example.gcore.core.WaitOptions;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.InferenceDeploymentDetails;
import com.example.gcore.model.InferenceDeploymentValidator;
import com.example.gcore.model.TaskIds;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Creates a deployment with the client that the build has just generated, and shows what happens when it is wrong. */
public final class Demo {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path document;
    private final Path sources;

    private Demo(Path document, Path sources) {
        this.document = document;
        this.sources = sources;
    }

    /**
     * Runs the demonstration.
     *
     * @param arguments the Gcore document, and the directory of the generated sources
     * @throws IOException if the generated sources cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        new Demo(Path.of(arguments[0]).normalize(), Path.of(arguments[1])).run();
    }

    private void run() throws IOException {
        showGenerated();
        try (GcoreStandIn api = new GcoreStandIn(document)) {
            GcoreClient client = GcoreClient.builder()
                    .fromEnv(Map.of("GCORE_API_KEY", "1234$abcdef", "GCORE_BASE_URL", api.url()))
                    .build();
            create(client, api);
            createAndWait(client, api);
            refuse(client);
            refuseOnTheServer(client);
        }
        title("Where the code is");
        out.println(sources.toAbsolutePath().normalize());
    }

    private void showGenerated() throws IOException {
        title("Generated from " + document.getFileName() + " and overlay.yaml");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sources)) {
            files = walk.filter(path -> path.toString().endsWith(".java")).toList();
        }
        long lines = 0;
        for (Path file : files) {
            lines += Files.readAllLines(file).size();
        }
        long validators = files.stream()
                .filter(path -> path.toString().endsWith("Validator.java"))
                .count();
        out.printf(
                "%d files, %,d lines: %d models, each with a validator (the milliseconds are in the plugin's line above)%n",
                files.size(), lines, validators);
    }

    private void create(GcoreClient client, GcoreStandIn api) {
        title("A deployment, created");
        InferenceDeployment deployment = good();
        TaskIds created = client.inference().createDeployment(1, deployment);
        GcoreStandIn.Received request = api.received().get(0);
        out.println("sent      " + request.line());
        out.println("          " + request.body());
        out.println("answered  " + created.tasks());
        out.println("readable  timeout " + deployment.timeout().orElseThrow() + " s, triggers "
                + deployment.containers().get(0).scale().triggers().toJson() + " (defaults, not sent)");
    }

    private void createAndWait(GcoreClient client, GcoreStandIn api) {
        title("The same, and what comes of it");
        WaitOptions options = WaitOptions.DEFAULT
                .interval(Duration.ofMillis(100))
                .onProgress(progress -> out.println("progress  " + progress.state()));
        InferenceDeploymentDetails created = client.inference().createDeploymentAndWait(1, good(), options);
        out.println("created   " + created.name() + ", " + created.status());
        api.failTasks("quota exceeded");
        Operation<InferenceDeploymentDetails> operation = client.inference().createDeploymentOperation(1, good());
        out.println("token     " + operation.token());
        try {
            client.resume(operation.token()).await(options);
            throw new IllegalStateException("the task did not fail");
        } catch (OperationFailedException e) {
            out.println(e.getMessage());
            out.println("reason    " + e.error().orElse("none"));
        }
    }

    private void refuse(GcoreClient client) {
        title("A bad request, refused before it is sent");
        InferenceDeployment bad = bad();
        Violations violations = InferenceDeploymentValidator.validate(bad);
        violations.forEach(violation -> out.println("  " + violation));
        try {
            client.inference().createDeployment(1, bad);
            throw new IllegalStateException("the client sent an invalid request");
        } catch (ValidationException e) {
            out.println("The client says: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private void refuseOnTheServer(GcoreClient client) {
        title("The same with validation off: the API refuses it");
        try {
            client.withOptions(RequestOptions.NONE.validation(ValidationMode.OFF))
                    .inference()
                    .createDeployment(1, bad());
            throw new IllegalStateException("the API took an invalid request");
        } catch (StatusException.BadRequest e) {
            out.println(e.getMessage());
            out.println(e.body());
        }
    }

    private static InferenceDeployment good() {
        return InferenceDeployment.builder()
                .name("my-instance")
                .image("nginx:latest")
                .listeningPort(80)
                .flavorName("inference-16vcpu-232gib-1xh100-80gb")
                .addContainer(container ->
                        container.regionId(1).scale(scale -> scale.min(1).max(3)))
                .build();
    }

    @SuppressWarnings("deprecation") // auth_enabled is what the API refuses beside api_keys
    private static InferenceDeployment bad() {
        return InferenceDeployment.builder()
                .name("X!")
                .image("nginx:latest")
                .listeningPort(99_999)
                .flavorName("")
                .addApiKey("a secret, which nothing shows")
                .authEnabled(false)
                .addContainer(container ->
                        container.regionId(1).scale(scale -> scale.min(5).max(3).cooldownPeriod(0)))
                .timeout(-1)
                .build();
    }

    private void title(String text) {
        out.println();
        out.println("== " + text);
    }
}
