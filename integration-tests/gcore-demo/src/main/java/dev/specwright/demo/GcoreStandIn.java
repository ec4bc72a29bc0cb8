package dev.specwright.demo;

import com.networknt.schema.Error;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stand-in of the Gcore API on a loopback port. Judges each request against the document, and knows the one rule that
 * the document has only in prose.
 */
public final class GcoreStandIn implements AutoCloseable {

    private static final String DEPLOYMENTS = "/cloud/v3/inference/1/deployments";
    private static final String TASK = "d478ae29-dedc-4869-82f0-96104425f565";
    private static final List<String> STATES = List.of("NEW", "RUNNING", "FINISHED");

    private final HttpServer server;
    private final SpecJudge judge;
    private final JsonMapper json = new JsonMapper();
    private final List<Received> received = new ArrayList<>();
    private String failure = "";
    private int looks;

    /**
     * What was received.
     *
     * @param line method and path
     * @param authorization the {@code Authorization} header
     * @param body the body
     */
    public record Received(String line, String authorization, String body) {}

    private record Answer(int status, String body) {}

    /**
     * Starts on a free port.
     *
     * @param document the Gcore document
     */
    public GcoreStandIn(Path document) {
        judge = new SpecJudge(document);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Where it listens.
     *
     * @return for example {@code http://127.0.0.1:40123}
     */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * All requests so far.
     *
     * @return in the order they came
     */
    public synchronized List<Received> received() {
        return List.copyOf(received);
    }

    /**
     * Lets the tasks that begin from now on fail.
     *
     * @param reason what they say went wrong
     */
    public synchronized void failTasks(String reason) {
        failure = reason;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            synchronized (this) {
                received.add(new Received(line, authorization, body));
            }
            Answer answer = answer(line, authorization, body);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("X-Request-Id", "af999e10");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answer(String line, String authorization, String body) {
        if (!authorization.startsWith("apikey ")) {
            return error(401, "HTTPError", "Bad permanent token");
        }
        if (line.equals("GET /cloud/v1/tasks/" + TASK)) {
            return new Answer(200, task().toString());
        } else if (line.equals("GET " + DEPLOYMENTS + "/my-instance")) {
            return new Answer(200, deployment().toString());
        } else if (!line.equals("POST " + DEPLOYMENTS)) {
            return error(404, "NotFoundError", "No such resource: " + line);
        }
        List<Error> errors = judge.errors(body);
        if (!errors.isEmpty()) {
            return error(400, "ValidationError", errors.toString());
        }
        JsonNode sent = json.readTree(body);
        if (sent.has("auth_enabled") && sent.has("api_keys")) {
            return error(400, "ValidationError", "auth_enabled and api_keys are both specified");
        }
        synchronized (this) {
            looks = 0;
        }
        return new Answer(200, "{\"tasks\":[\"" + TASK + "\"]}");
    }

    /** A task as the API shows it: one state further at each look. */
    private synchronized ObjectNode task() {
        String state = STATES.get(Math.min(looks++, STATES.size() - 1));
        boolean failed = looks > 1 && !failure.isEmpty();
        ObjectNode task = json.createObjectNode();
        task.put("id", TASK).put("state", failed ? "ERROR" : state);
        task.put("task_type", "create_inference_instance").put("user_id", 4585);
        task.put("created_on", "2026-07-01T13:37:14").put("error", failed ? failure : null);
        task.putObject("created_resources").putArray("inference_instances").add("my-instance");
        return task;
    }

    static ObjectNode deployment() {
        ObjectNode deployment = new JsonMapper().createObjectNode();
        deployment.put("name", "my-instance").put("status", "DEPLOYING").put("project_id", 1);
        deployment.put("image", "nginx:latest").put("flavor_name", "inference-16vcpu-232gib-1xh100-80gb");
        deployment.put("listening_port", 80).put("auth_enabled", false).put("credentials_name", "");
        deployment.put("description", "").put("address", (String) null).put("created_at", (String) null);
        for (String absent : List.of("command", "envs", "ingress_opts", "logging", "probes", "timeout")) {
            deployment.putNull(absent);
        }
        deployment.putArray("containers");
        deployment.putArray("object_references");
        return deployment;
    }

    private Answer error(int status, String kind, String message) {
        ObjectNode body = json.createObjectNode();
        body.put("exception_class", kind);
        body.put("message", message);
        body.put("request_id", "af999e10");
        return new Answer(status, body.toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
