package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.gcore.GcoreClient;
import com.example.gcore.core.ConnectionException;
import com.example.gcore.core.JsonValue;
import com.example.gcore.core.OperationFailedException;
import com.example.gcore.core.OperationTimeoutException;
import com.example.gcore.core.RequestInvalidException;
import com.example.gcore.core.RequestOptions;
import com.example.gcore.core.StatusException;
import com.example.gcore.core.TestTransport;
import com.example.gcore.core.ValidationMode;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.TaskIds;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** The generated API in memory, as an application's own tests use it. */
final class TestTransportTest {

    private static final String CREATE = "POST /cloud/v3/inference/{project_id}/deployments";
    private static final String TASK = "GET /cloud/v1/tasks/{task_id}";
    private static final String READ = "GET /cloud/v3/inference/{project_id}/deployments/{deployment_name}";
    private static final InferenceDeployment MINIMAL = InferenceDeployment.fromJson(GcoreSpec.MINIMAL);
    private static final InferenceDeployment INVALID =
            MINIMAL.toBuilder().listeningPort(0).build();

    private final TestTransport api = new TestTransport();
    private final GcoreClient client =
            api.connect(GcoreClient.builder().apiKey("1234$abcdef")).build();

    private static JsonValue task(String state) {
        return JsonValue.parse("{\"id\":\"t-1\",\"state\":\"" + state + "\"}");
    }

    private static TaskIds created() {
        return TaskIds.builder().addTask("t-1").build();
    }

    @Test
    void aTaskTakesItsTimeAndTheTestNone() {
        api.on(CREATE).answer(created());
        api.on(TASK)
                .answer(task("NEW"), task("RUNNING"))
                .during(Duration.ofMinutes(20))
                .answer(task("FINISHED"));
        api.on(READ).answer(200, GcoreStandIn.deployment().toString());

        assertEquals(
                "my-instance",
                client.inference().createDeploymentAndWait(1, MINIMAL).name());

        assertTrue(api.elapsed().compareTo(Duration.ofMinutes(20)) >= 0, () -> "after " + api.elapsed());
        assertTrue(api.requests(TASK).size() > 20);
        assertEquals(MINIMAL, api.requests(CREATE).get(0).body(InferenceDeployment.TYPE));
        assertEquals(
                "/cloud/v3/inference/1/deployments/my-instance",
                api.requests(READ).get(0).sent().uri().getPath());
    }

    @Test
    void theSameWithFutures() {
        api.on(CREATE).answer(created());
        api.on(TASK).answer(task("NEW")).during(Duration.ofMinutes(20)).answer(task("ERROR"));

        CompletionException failure = assertThrows(
                CompletionException.class,
                () -> client.async()
                        .inference()
                        .createDeploymentAndWait(1, MINIMAL)
                        .join());

        assertEquals(
                "t-1",
                assertInstanceOf(OperationFailedException.class, failure.getCause())
                        .taskId());
    }

    @Test
    void aTaskThatNeverEnds() {
        api.on(CREATE).answer(created());
        api.on(TASK).answer(task("RUNNING"));

        assertThrows(OperationTimeoutException.class, () -> client.inference().createDeploymentAndWait(1, MINIMAL));

        assertEquals(2, api.elapsed().plusMinutes(1).toHours());
    }

    @Test
    void aRequestThatBreaksTheConstraintsIsRefusedWhateverTheClientDoes() {
        api.on(CREATE).answer(created());
        RequestOptions unchecked = RequestOptions.NONE.validation(ValidationMode.OFF);

        assertThrows(RequestInvalidException.class, () -> client.inference().createDeployment(1, INVALID));
        AssertionError refused =
                assertThrows(AssertionError.class, () -> client.inference().createDeployment(1, INVALID, unchecked));
        assertTrue(refused.getMessage().contains("/listening_port: must be at least 1"), refused.getMessage());
        assertEquals(0, api.requests().size());

        api.lenient();
        assertEquals(created(), client.inference().createDeployment(1, INVALID, unchecked));
    }

    @Test
    void statusesAndFailuresComeInTheirOrder() {
        api.on(CREATE)
                .answer(429, "{}", "Retry-After", "7")
                .fail(new IOException("reset"))
                .answer(422, "{\"exception_class\":\"ValidationError\",\"message\":\"no\"}");

        assertThrows(RuntimeException.class, () -> client.inference().createDeployment(1, MINIMAL));
        assertEquals(Duration.ofSeconds(7), api.elapsed());
        assertThrows(
                StatusException.UnprocessableContent.class,
                () -> client.inference().createDeployment(1, MINIMAL));
        assertEquals(3, api.requests(CREATE).size());

        api.on(TASK).fail(new IOException("reset"));
        assertThrows(ConnectionException.class, () -> client.tasks().getTask("t-1"));
        assertEquals(3, api.requests(TASK).size());
    }

    @Test
    void aRequestWithoutAnAnswerIsNamed() {
        api.on(CREATE).answer(created());

        AssertionError missing =
                assertThrows(AssertionError.class, () -> client.inference().createDeploymentAndWait(1, MINIMAL));

        assertEquals("There is no answer to " + TASK + ", but to [" + CREATE + "]", missing.getMessage());
        assertEquals(TASK, api.requests().get(1).toString());
    }
}
