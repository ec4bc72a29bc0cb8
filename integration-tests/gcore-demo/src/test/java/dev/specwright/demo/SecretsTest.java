package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.gcore.GcoreClient;
import com.example.gcore.core.ApiException;
import com.example.gcore.core.DecodeException;
import com.example.gcore.core.JsonDecodeException;
import com.example.gcore.core.LogLevel;
import com.example.gcore.core.OutcomeUnknownException;
import com.example.gcore.core.RequestInvalidException;
import com.example.gcore.core.RequestOptions;
import com.example.gcore.core.StatusException;
import com.example.gcore.core.ValidationMode;
import com.example.gcore.core.Violation;
import com.example.gcore.model.GcoreError;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.InferenceDeploymentValidator;
import com.example.gcore.model.ProbeConfiguration;
import com.example.gcore.model.Probes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are planted, and looked for in every text that somebody may log. */
final class SecretsTest {

    private static final String PLANTED = "planted-";
    private static final String BODY = Stream.of(
                    "/api_keys = [\"planted-api-key\"]",
                    "/envs = {\"TOKEN\":\"planted-env\"}",
                    "/probes/readiness_probe/probe/http_get/headers = {\"Authorization\":\"planted-header\"}")
            .map(edit -> edit.split(" = "))
            .reduce(GcoreSpec.FULL, (body, edit) -> JsonText.put(body, edit[0], edit[1]), (a, b) -> b);
    /** Broken in many ways, so that there is much to be said. */
    private static final String INVALID = JsonText.put(
            JsonText.put(BODY, "/probes/readiness_probe/probe/http_get/port", "0"), "/auth_enabled", "true");

    private static final String TASKS = "{\"tasks\":[]}";

    @Test
    void theSecretsAreInWhatIsSent() {
        FakeTransport transport = new FakeTransport(200, TASKS);

        transport.client().build().inference().createDeployment(1, InferenceDeployment.fromJson(BODY));

        for (String secret : List.of("planted-api-key", "planted-env", "planted-header")) {
            assertTrue(transport.body(0).contains(secret), secret);
        }
        assertTrue(transport.requests().get(0).headers().toString().contains(FakeTransport.KEY));
    }

    @Test
    void textFormsOfModelsAndOfWhatHoldsThem() {
        InferenceDeployment deployment = InferenceDeployment.fromJson(BODY);
        Probes probes = deployment.probes().orElseThrow();
        ProbeConfiguration readiness = probes.readinessProbe().orElseThrow();
        List<Object> texts = List.of(
                deployment,
                deployment.toBuilder(),
                InferenceDeployment.TYPE.masked(deployment),
                List.of(deployment),
                deployment.probesField(),
                deployment.probes(),
                probes,
                readiness,
                readiness.probe(),
                readiness.probe().orElseThrow().httpGet().orElseThrow());

        texts.forEach(text -> check(text.toString()));
        assertTrue(deployment.toString().contains("\"api_keys\":\"***\""), deployment.toString());
        assertTrue(deployment.toString().contains("\"envs\":\"***\""), deployment.toString());
        assertTrue(probes.toString().contains("\"headers\":\"***\""), probes.toString());
        assertTrue(deployment.toString().contains("\"name\":\"my-instance\""), deployment.toString());
    }

    @Test
    void violations() {
        List<Violation> violations = InferenceDeploymentValidator.validate(InferenceDeployment.fromJson(INVALID));

        assertEquals(2, violations.size());
        check(violations.toString());
        violations.forEach(violation -> check(violation + " " + violation.value() + violation.message()));
    }

    /** A misfit says of what kind a value is and not what it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api_keys = \"planted-key\"",
                "/api_keys = [\"planted-key\",1]",
                "/api_keys = {\"planted-key\":1}",
                "/envs = \"planted-env\"",
                "/envs = [\"planted-env\"]",
                "/envs = {\"K\":{\"x\":\"planted-env\"}}",
                "/probes/readiness_probe/probe/http_get/headers = {\"A\":[\"planted-header\"]}",
                "/listening_port = \"planted-anything\"",
                "/api_keys = [\"planted-key\",x]",
                "/envs = {\"K\":\"planted-env\""
            })
    void exceptionsOfReading(String edit) {
        String body = JsonText.put(BODY, edit.split(" = ")[0], edit.split(" = ")[1]);

        check(assertThrows(JsonDecodeException.class, () -> InferenceDeployment.fromJson(body)));
        check(assertThrows(Mapper.FAILURE, () -> Mapper.read(body, InferenceDeployment.class)));
    }

    @Test
    void numbersWhereSecretsBelong() {
        String body = JsonText.put(BODY, "/api_keys", "[4711471147]");

        String text = stackTrace(assertThrows(JsonDecodeException.class, () -> InferenceDeployment.fromJson(body)));
        assertFalse(text.contains("4711"), text);
        String mapped = stackTrace(assertThrows(Mapper.FAILURE, () -> Mapper.read(body, InferenceDeployment.class)));
        assertFalse(mapped.contains("4711"), mapped);
    }

    @Test
    void requestsThatAreRefused() {
        GcoreClient client = new FakeTransport(200, TASKS).client().build();
        try (LogCapture log = new LogCapture()) {
            RequestInvalidException refused = assertThrows(
                    RequestInvalidException.class,
                    () -> client.inference().createDeployment(1, InferenceDeployment.fromJson(INVALID)));
            check(refused);
            check(log.text());
        }
    }

    @Test
    void warnings() {
        GcoreClient client = new FakeTransport(200, TASKS)
                .client()
                .validation(ValidationMode.WARN)
                .build();
        try (LogCapture log = new LogCapture()) {
            client.inference().createDeployment(1, InferenceDeployment.fromJson(INVALID));
            assertTrue(log.text().contains("/probes/readiness_probe/probe/http_get/port"), log.text());
            assertTrue(log.text().contains("auth_enabled and api_keys must not both be set"), log.text());
            check(log.text());
        }
    }

    @Test
    void callsOverTheNetworkThatSucceedAndThatFail() {
        try (LogCapture log = new LogCapture();
                GcoreStandIn api = new GcoreStandIn(GcoreSpec.DOCUMENT)) {
            GcoreClient client = GcoreClient.builder()
                    .baseUrl(api.url())
                    .apiKey(FakeTransport.KEY)
                    .validation(ValidationMode.OFF)
                    .build();
            check(client.inference()
                    .createDeploymentWithResponse(1, InferenceDeployment.fromJson(BODY))
                    .toString());
            check(assertThrows(
                    StatusException.class,
                    () -> client.inference().createDeployment(1, InferenceDeployment.fromJson(INVALID))));
            check(log.text());
        }
    }

    /** All that a run says: every line of the log, every exception and every text form. */
    @Test
    void aWholeRunWithAllLogged() {
        String quoted = "{\"exception_class\":\"E\",\"message\":\"bad key " + FakeTransport.KEY
                + "\",\"invalid_fields\":{\"name\":[\"not " + FakeTransport.KEY + "\"]}}";
        RequestOptions options =
                RequestOptions.NONE.header("X-Token", "planted-token").query("q", "planted-query");
        try (LogCapture log = new LogCapture()) {
            for (int status : new int[] {200, 401, 422, 429, 500, 503}) {
                GcoreClient client = new FakeTransport(status, status == 200 ? TASKS : quoted)
                        .client()
                        .validation(ValidationMode.WARN)
                        .logging(LogLevel.BODIES, "name", "api_keys", "envs", "headers", "message", "Authorization")
                        .build();
                try {
                    check(client.inference()
                            .createDeploymentWithResponse(1, InferenceDeployment.fromJson(BODY), options)
                            .toString());
                } catch (ApiException e) {
                    check(e);
                    StatusException said = e instanceof OutcomeUnknownException unknown
                            ? unknown.answer().orElseThrow()
                            : (StatusException) e;
                    check(said.body() + said.error(GcoreError.class) + said.violations());
                }
            }
            FakeTransport broken = new FakeTransport(200, "{\"tasks\":[\"planted-");
            GcoreClient client =
                    broken.client().logging(LogLevel.BODIES, "tasks").build();
            check(assertThrows(
                    DecodeException.class,
                    () -> client.inference().createDeployment(1, InferenceDeployment.fromJson(BODY))));
            assertTrue(log.text().contains("ended with status 503"), log.text());
            assertTrue(log.text().contains("\"name\":\"my-instance\""), log.text());
            check(log.text());
        }
    }

    @Test
    void serversThatQuoteTheKey() {
        String quoted = "{\"message\":\"bad key " + FakeTransport.KEY + "\"}";

        StatusException refused = assertThrows(
                StatusException.class,
                () -> new FakeTransport(401, quoted)
                        .client()
                        .build()
                        .inference()
                        .createDeployment(1, InferenceDeployment.fromJson(BODY)));
        check(refused);
        check(refused.body());
        check(assertThrows(
                DecodeException.class,
                () -> new FakeTransport(200, quoted)
                        .client()
                        .build()
                        .inference()
                        .createDeployment(1, InferenceDeployment.fromJson(BODY))));
    }

    @Test
    void clientsOptionsRequestsAndAnswers() {
        FakeTransport transport = new FakeTransport(200, TASKS);
        RequestOptions options =
                RequestOptions.NONE.header("X-Token", "planted-token").query("q", "planted-query");
        GcoreClient.Builder builder = transport.client();
        GcoreClient client = builder.build().withOptions(options);
        client.inference().createDeployment(1, InferenceDeployment.fromJson(BODY), options);

        List<Object> texts = new ArrayList<>(List.of(builder, client, client.async(), client.inference(), options));
        texts.addAll(transport.requests());
        texts.forEach(text -> check(text.toString()));
        assertTrue(transport.requests().get(0).uri().toString().contains("planted-query"));
    }

    @Test
    void illegalKeys() {
        for (String key : List.of("planted-\n", "planted-\u00e9")) {
            check(assertThrows(
                    IllegalArgumentException.class, () -> GcoreClient.builder().apiKey(key)));
        }
    }

    private static void check(Throwable thrown) {
        check(stackTrace(thrown));
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static void check(String text) {
        assertFalse(text.contains(PLANTED), text);
    }
}
