package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.gcore.GcoreClient;
import com.example.gcore.core.Operation;
import com.example.gcore.core.OperationFailedException;
import com.example.gcore.core.WaitOptions;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.InferenceDeploymentDetails;
import com.example.gcore.model.Task;
import com.example.gcore.model.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A deployment is created and waited for, against the stand-in of the API. */
final class OperationTest {

    private static final InferenceDeployment MINIMAL = InferenceDeployment.fromJson(GcoreSpec.MINIMAL);
    private static final WaitOptions BRISK = WaitOptions.DEFAULT.interval(Duration.ofMillis(2));

    private final GcoreStandIn api = new GcoreStandIn(GcoreSpec.DOCUMENT);

    @AfterEach
    void stop() {
        api.close();
    }

    private GcoreClient client() {
        return GcoreClient.builder()
                .fromEnv(Map.of("GCORE_API_KEY", "1234$abcdef", "GCORE_BASE_URL", api.url()))
                .build();
    }

    private List<String> lines() {
        return api.received().stream().map(GcoreStandIn.Received::line).toList();
    }

    @Test
    void theDeploymentIsReadOnceItsTaskIsOver() {
        List<String> states = new ArrayList<>();

        InferenceDeploymentDetails created = client().inference()
                .createDeploymentAndWait(1, MINIMAL, BRISK.onProgress(progress -> states.add(progress.state())));

        assertEquals("my-instance", created.name());
        assertEquals(List.of("NEW", "RUNNING", "FINISHED"), states);
        assertEquals(
                List.of(
                        "POST /cloud/v3/inference/1/deployments",
                        "GET /cloud/v1/tasks/d478ae29-dedc-4869-82f0-96104425f565",
                        "GET /cloud/v1/tasks/d478ae29-dedc-4869-82f0-96104425f565",
                        "GET /cloud/v1/tasks/d478ae29-dedc-4869-82f0-96104425f565",
                        "GET /cloud/v3/inference/1/deployments/my-instance"),
                lines());
    }

    @Test
    void anotherClientGoesOnFromTheToken() {
        String token =
                client().inference().createDeploymentOperation(1, MINIMAL).token();

        Operation<InferenceDeploymentDetails> resumed = client().inference().resumeCreateDeployment(token);

        assertEquals(List.of("d478ae29-dedc-4869-82f0-96104425f565"), resumed.taskIds());
        assertEquals("my-instance", resumed.await(BRISK).name());
        assertEquals(
                "my-instance",
                ((InferenceDeploymentDetails) client().resume(token).await(BRISK)).name());
    }

    @Test
    void aFailureHasTheTask() {
        api.failTasks("quota exceeded for 1234$abcdef");

        OperationFailedException failure = assertThrows(
                OperationFailedException.class,
                () -> client().async()
                        .inference()
                        .createDeploymentOperation(1, MINIMAL)
                        .join()
                        .await(BRISK));

        assertEquals("quota exceeded for ***", failure.error().orElseThrow());
        assertEquals(TaskState.ERROR, Task.TYPE.fromValue(failure.task()).state());
        assertFalse(failure.toString().contains("quota"));
    }

    @Test
    void nothingIsSentWithOptionsThatContradictEachOther() {
        WaitOptions options =
                WaitOptions.DEFAULT.interval(Duration.ofMinutes(2)).deadline(Duration.ofMinutes(1));

        assertThrows(
                IllegalArgumentException.class,
                () -> client().inference().createDeploymentAndWait(1, MINIMAL, options));
        assertEquals(List.of(), api.received());
    }
}
