package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.gcore.GcoreClient;
import com.example.gcore.core.ApiResponse;
import com.example.gcore.core.ConnectionException;
import com.example.gcore.core.DecodeException;
import com.example.gcore.core.OutcomeUnknownException;
import com.example.gcore.core.RequestInvalidException;
import com.example.gcore.core.RequestOptions;
import com.example.gcore.core.StatusException;
import com.example.gcore.core.ValidationMode;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.TaskIds;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated client calls the stand-in of the API, and a transport that answers what it is told to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientTest {

    private static final String TASK = "d478ae29-dedc-4869-82f0-96104425f565";
    private static final String TASKS = "{\"tasks\":[\"" + TASK + "\"]}";
    private static final InferenceDeployment MINIMAL = InferenceDeployment.fromJson(GcoreSpec.MINIMAL);
    private static final InferenceDeployment INVALID =
            MINIMAL.toBuilder().listeningPort(0).build();

    private final GcoreStandIn api = new GcoreStandIn(GcoreSpec.DOCUMENT);

    @AfterAll
    void stop() {
        api.close();
    }

    private GcoreClient client() {
        return GcoreClient.builder()
                .fromEnv(Map.of("GCORE_API_KEY", "1234$abcdef", "GCORE_BASE_URL", api.url()))
                .build();
    }

    private GcoreStandIn.Received last() {
        List<GcoreStandIn.Received> received = api.received();
        return received.get(received.size() - 1);
    }

    @Test
    void theSmallestBodyIsSentExactlyAsItWasSet() {
        InferenceDeployment deployment = InferenceDeployment.builder()
                .name("my-instance")
                .image("nginx:latest")
                .listeningPort(80)
                .flavorName("inference-16vcpu-232gib-1xh100-80gb")
                .addContainer(container ->
                        container.regionId(1).scale(scale -> scale.min(1).max(3)))
                .build();

        TaskIds created = client().inference().createDeployment(1, deployment);

        assertEquals(List.of(TASK), created.tasks());
        assertEquals(GcoreSpec.MINIMAL, last().body());
        assertEquals("POST /cloud/v3/inference/1/deployments", last().line());
        assertEquals("apikey 1234$abcdef", last().authorization());
    }

    @Test
    void theFullBodyIsSentAsItWasRead() {
        client().inference().createDeployment(1, InferenceDeployment.fromJson(GcoreSpec.FULL));

        assertTrue(JsonText.same(GcoreSpec.FULL, last().body()));
    }

    @Test
    void anExplicitNullIsSent() {
        client().inference()
                .createDeployment(
                        1, MINIMAL.toBuilder().timeout(null).logging(null).build());

        assertEquals("null", JsonText.at(last().body(), "/timeout"));
        assertEquals("null", JsonText.at(last().body(), "/logging"));
        assertEquals("nothing", JsonText.at(last().body(), "/probes"));
    }

    @Test
    void eachFormOfTheCallBringsBackTheSame() {
        GcoreClient client = client();
        RequestOptions options = RequestOptions.NONE.header("X-Extra", "1");

        assertEquals(
                List.of(TASK), client.inference().createDeployment(1, MINIMAL).tasks());
        assertEquals(
                List.of(TASK),
                client.inference().createDeployment(1, MINIMAL, options).tasks());
        check(client.inference().createDeploymentWithResponse(1, MINIMAL));
        check(client.inference().createDeploymentWithResponse(1, MINIMAL, options));
        assertEquals(
                List.of(TASK),
                client.async().inference().createDeployment(1, MINIMAL).join().tasks());
        assertEquals(
                List.of(TASK),
                client.async()
                        .inference()
                        .createDeployment(1, MINIMAL, options)
                        .join()
                        .tasks());
        check(client.async()
                .inference()
                .createDeploymentWithResponse(1, MINIMAL)
                .join());
        check(client.async()
                .inference()
                .createDeploymentWithResponse(1, MINIMAL, options)
                .join());
    }

    private static void check(ApiResponse<TaskIds> response) {
        assertEquals(200, response.status());
        assertEquals(List.of(TASK), response.body().tasks());
        assertEquals("af999e10", response.header("x-request-id").orElse("none"));
        assertEquals("application/json", response.header("Content-Type").orElse("none"));
    }

    @Test
    void theServersOwnRefusalsBecomeExceptionsByStatus() {
        GcoreClient client = client().withOptions(RequestOptions.NONE.validation(ValidationMode.OFF));

        StatusException.BadRequest refused = assertThrows(
                StatusException.BadRequest.class, () -> client.inference().createDeployment(1, INVALID));
        assertEquals(400, refused.status());
        assertEquals("af999e10", refused.requestId().orElse("none"));
        assertTrue(refused.body().contains("listening_port"), refused.body());
        assertEquals("POST", refused.method());
        assertEquals("/cloud/v3/inference/{project_id}/deployments", refused.path());
        assertEquals(1, refused.attempts());
        assertThrows(StatusException.NotFound.class, () -> client.inference().createDeployment(2, MINIMAL));
        RequestOptions other = RequestOptions.NONE.header("authorization", "Bearer x");
        assertThrows(
                StatusException.Unauthorized.class, () -> client.inference().createDeployment(1, MINIMAL, other));
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequest",
        "401, Unauthorized",
        "403, Forbidden",
        "404, NotFound",
        "409, Conflict",
        "418, ClientError",
        "422, UnprocessableContent",
        "429, TooManyRequests",
        "302, StatusException"
    })
    void aStatusBecomesAnException(int status, String expected) {
        GcoreClient client =
                new FakeTransport(status, "{\"message\":\"no\"}").client().build();

        StatusException blocking =
                assertThrows(StatusException.class, () -> client.inference().createDeployment(1, MINIMAL));
        Throwable async = assertThrows(
                        CompletionException.class,
                        () -> client.async()
                                .inference()
                                .createDeployment(1, MINIMAL)
                                .join())
                .getCause();

        assertEquals(expected, blocking.getClass().getSimpleName());
        assertEquals(expected, async.getClass().getSimpleName());
        assertEquals(status, blocking.status());
        assertEquals("{\"message\":\"no\"}", blocking.body());
        assertEquals("req-1", blocking.requestId().orElse("none"));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 503})
    void whatBecameOfARequestThatBrokeTheServerIsUnknown(int status) {
        GcoreClient client =
                new FakeTransport(status, "{\"message\":\"no\"}").client().build();

        OutcomeUnknownException failed = assertThrows(
                OutcomeUnknownException.class, () -> client.inference().createDeployment(1, MINIMAL));

        assertEquals(status, failed.answer().orElseThrow().status());
        assertEquals("{\"message\":\"no\"}", failed.answer().orElseThrow().body());
        assertEquals("req-1", failed.requestId().orElse("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"tasks\":[null]}", "{\"tasks\":[\"a\"]", "<html>", "{\"tasks\":[]} x"})
    void anAnswerThatDoesNotFitIsAnExceptionOfItsOwn(String answer) {
        GcoreClient client = new FakeTransport(200, answer).client().build();

        DecodeException failed =
                assertThrows(DecodeException.class, () -> client.inference().createDeployment(1, MINIMAL));

        assertEquals(200, failed.status());
        assertFalse(failed.getMessage().contains("html"), failed.getMessage());
    }

    @Test
    void noServerIsAConnectionException() {
        GcoreClient client = GcoreClient.builder()
                .baseUrl("http://127.0.0.1:1")
                .apiKey("k-1234")
                .retries(0)
                .build();

        assertThrows(ConnectionException.class, () -> client.inference().createDeployment(1, MINIMAL));
    }

    @Test
    void theEnvironmentSaysKeyAndUrl() {
        for (Map<String, String> environment : List.<Map<String, String>>of(Map.of(), Map.of("GCORE_API_KEY", " "))) {
            IllegalStateException missing = assertThrows(
                    IllegalStateException.class, () -> GcoreClient.builder().fromEnv(environment));
            assertTrue(missing.getMessage().contains("GCORE_API_KEY"), missing.getMessage());
        }
        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class,
                () -> GcoreClient.builder().fromEnv(Map.of("GCORE_API_KEY", "k", "GCORE_BASE_URL", "example.com")));
        assertTrue(wrong.getMessage().contains("GCORE_BASE_URL"), wrong.getMessage());
        FakeTransport transport = new FakeTransport(200, TASKS);
        GcoreClient.builder()
                .fromEnv(new HashMap<>(Map.of("GCORE_API_KEY", "k")))
                .transport(transport)
                .build()
                .inference()
                .createDeployment(7, MINIMAL);
        assertEquals(
                URI.create("https://api.gcore.com/cloud/v3/inference/7/deployments"),
                transport.requests().get(0).uri());
    }

    @Test
    void theEnvironmentOfTheProcessIsRead() {
        assumeTrue(System.getenv("GCORE_API_KEY") == null, "skipped, as GCORE_API_KEY is set here");

        IllegalStateException missing = assertThrows(IllegalStateException.class, GcoreClient::fromEnv);

        assertTrue(missing.getMessage().contains("GCORE_API_KEY"), missing.getMessage());
    }

    @Test
    void theTransportCanBeReplaced() {
        FakeTransport transport = new FakeTransport(200, TASKS);

        TaskIds created = transport.client().build().inference().createDeployment(1, MINIMAL);

        assertEquals(List.of(TASK), created.tasks());
        assertEquals(GcoreSpec.MINIMAL, transport.body(0));
        Map<String, String> headers = transport.requests().get(0).headers();
        assertEquals("apikey " + FakeTransport.KEY, headers.get("Authorization"));
        assertEquals("application/json", headers.get("Content-Type"));
        assertEquals(
                "https://api.example.com/base/cloud/v3/inference/1/deployments",
                transport.requests().get(0).uri().toString());
    }

    @Test
    void aBodyThatTheDocumentRequiresMustNotBeNull() {
        FakeTransport transport = new FakeTransport(200, TASKS);

        NullPointerException refused = assertThrows(
                NullPointerException.class,
                () -> transport.client().build().inference().createDeployment(1, null));

        assertTrue(refused.getMessage().contains("deployment"), refused.getMessage());
        assertEquals(List.of(), transport.requests());
    }

    @Test
    void anInvalidRequestIsNotSent() {
        FakeTransport transport = new FakeTransport(200, TASKS);
        GcoreClient client = transport.client().build();

        RequestInvalidException refused = assertThrows(
                RequestInvalidException.class, () -> client.inference().createDeployment(1, INVALID));
        Throwable async = assertThrows(
                        CompletionException.class,
                        () -> client.async()
                                .inference()
                                .createDeployment(1, INVALID)
                                .join())
                .getCause();

        assertEquals("/listening_port", refused.violations().get(0).pointer());
        assertEquals(
                refused.violations(),
                assertInstanceOf(RequestInvalidException.class, async).violations());
        assertEquals(List.of(), transport.requests());
    }

    /** The client says {@code client}, the call says {@code call}, "-" is nothing; then how often the body is sent. */
    @ParameterizedTest
    @CsvSource({
        "-, -, 0",
        "ENFORCE, -, 0",
        "WARN, -, 1",
        "OFF, -, 1",
        "-, WARN, 1",
        "-, OFF, 1",
        "OFF, ENFORCE, 0",
        "WARN, ENFORCE, 0",
        "ENFORCE, OFF, 1"
    })
    void theModeOfValidationIsTheCallsElseTheClients(String ofClient, String ofCall, int sent) {
        FakeTransport transport = new FakeTransport(200, TASKS);
        GcoreClient.Builder builder = transport.client();
        if (!ofClient.equals("-")) {
            builder.validation(ValidationMode.valueOf(ofClient));
        }
        RequestOptions options = ofCall.equals("-")
                ? RequestOptions.NONE
                : RequestOptions.NONE.validation(ValidationMode.valueOf(ofCall));
        GcoreClient client = builder.build();
        try (LogCapture log = new LogCapture()) {
            if (sent == 0) {
                assertThrows(
                        RequestInvalidException.class, () -> client.inference().createDeployment(1, INVALID, options));
            } else {
                client.inference().createDeployment(1, INVALID, options);
            }
            boolean warns = ofCall.equals("WARN") || ofCall.equals("-") && ofClient.equals("WARN");
            assertEquals(
                    warns ? 1 : 0,
                    log.text()
                            .lines()
                            .filter(line -> line.contains("/listening_port"))
                            .count());
        }
        assertEquals(sent, transport.requests().size());
    }
}
