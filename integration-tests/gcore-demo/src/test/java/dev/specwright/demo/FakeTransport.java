package dev.specwright.demo;

import com.example.gcore.GcoreClient;
import com.example.gcore.core.HttpTransport;
import com.example.gcore.core.TransportRequest;
import com.example.gcore.core.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers each request alike and keeps it. */
final class FakeTransport implements HttpTransport {

    static final String KEY = "planted-client-key";

    private final int status;
    private final String answer;
    private final List<TransportRequest> requests = new ArrayList<>();

    FakeTransport(int status, String answer) {
        this.status = status;
        this.answer = answer;
    }

    /** A client that sends to this transport, with the key {@link #KEY}. */
    GcoreClient.Builder client() {
        return GcoreClient.builder()
                .baseUrl("https://api.example.com/base/")
                .apiKey(KEY)
                .retries(0)
                .transport(this);
    }

    List<TransportRequest> requests() {
        return requests;
    }

    /** The text of a request's body. */
    String body(int index) {
        try {
            return new String(requests.get(index).body().open().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TransportResponse send(TransportRequest request) {
        requests.add(request);
        return new TransportResponse(
                status,
                Map.of("X-Request-Id", List.of("req-1")),
                new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    }
}
