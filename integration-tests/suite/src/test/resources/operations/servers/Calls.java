package com.example.servers;

import com.example.servers.core.TransportResponse;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Servers of the document, of a path and of an operation, and one that the caller chooses. */
public final class Calls {
    private Calls() {}

    public static void run(String baseUrl, Path directory, Consumer<Object> note) {
        PlacesClient.Builder builder = PlacesClient.builder().transport(request -> {
            note.accept(request.method() + " " + request.uri());
            return new TransportResponse(204, Map.of(), InputStream.nullInputStream());
        });
        all(builder.build().operations());
        all(builder.region("us").version("v3/beta").build().operations());
        refused(note, () -> builder.region("mars"));
        refused(note, () -> builder.version("v3?x=").build());
        note.accept("with a base URL of the caller's choice:");
        all(builder.baseUrl("https://test.example.com/").build().operations());
    }

    private static void refused(Consumer<Object> note, Runnable call) {
        try {
            call.run();
            note.accept("NOT REFUSED");
        } catch (IllegalArgumentException | IllegalStateException e) {
            note.accept(e);
        }
    }

    private static void all(DefaultApi api) {
        api.ofDocument();
        api.ofPath();
        api.ofOperation();
        api.relative();
    }
}
