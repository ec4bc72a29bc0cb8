package dev.specwright.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A server that writes down what it receives. It answers by the path's last word: {@code text}, {@code bytes},
 * {@code json}, all of which may begin with a status ({@code 201-json}), {@code accepted} (status 202, no body),
 * {@code token}; else with status 204. Each answer has a few headers.
 */
final class RecordingServer implements AutoCloseable {

    /** What java.net.http adds by itself. */
    private static final List<String> IGNORED = List.of(
            "Connection", "Host", "User-agent", "Content-length", "Transfer-encoding", "Http2-settings", "Upgrade");

    private static final Map<String, List<String>> HEADERS = Map.of(
            "X-Count", List.of("7"),
            "X-Tags", List.of("a, b", "c"),
            "X-Sizes", List.of("1,2"),
            "X-State", List.of("on"),
            "X-When", List.of("2026-01-02T03:04:05Z"),
            "X-Page", List.of("next=abc,size=3"),
            "X-Json", List.of("{\"name\":\"Rex\"}"));

    private final HttpServer server;
    private final Transcript transcript;

    RecordingServer(Transcript transcript) throws IOException {
        this.transcript = transcript;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            transcript.accept(describe(exchange, new String(body, StandardCharsets.UTF_8)));
            String path = exchange.getRequestURI().getPath();
            String word = path.substring(path.lastIndexOf('/') + 1);
            exchange.getResponseHeaders().putAll(HEADERS);
            int status = word.matches("\\d{3}-.*") ? Integer.parseInt(word.substring(0, 3)) : 200;
            switch (word.replaceFirst("^\\d{3}-", "")) {
                case "text" -> answer(exchange, status, "text/csv", "a;b\nä;2\n");
                case "bytes" -> answer(exchange, status, "image/png", "bytes");
                case "json" -> answer(exchange, status, "application/json", "{\"name\":\"Rex\"}");
                case "denied" -> answer(exchange, status, "application/json", "{\"error\":\"invalid_client\"}");
                case "accepted" -> answer(exchange, 202, "text/plain", "");
                case "token" ->
                    answer(exchange, 200, "application/json", "{\"access_token\":\"t0k\",\"expires_in\":900}");
                default -> exchange.sendResponseHeaders(204, -1);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String describe(HttpExchange exchange, String body) {
        StringBuilder text = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        Map<String, List<String>> headers = new TreeMap<>(exchange.getRequestHeaders());
        headers.keySet().removeAll(IGNORED);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String boundary = type != null && type.contains("boundary=") ? type.replaceAll(".*boundary=", "") : "\0";
        if (List.of("application/json").equals(headers.get("Accept"))) {
            headers.remove("Accept");
        }
        headers.forEach(
                (name, values) -> text.append("\n  ").append(name).append(": ").append(values.get(0)));
        if (!body.isEmpty()) {
            String length = exchange.getRequestHeaders().getFirst("Content-length");
            text.append(length == null ? "\n  (chunked)" : "");
            text.append("\n  | ")
                    .append(body.replace("\r\n", "\n").stripTrailing().replace("\n", "\n  | "));
        }
        return text.toString().replace(boundary, "BOUNDARY");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
