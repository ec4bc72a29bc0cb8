package com.example.results;

import com.example.results.core.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Each kind of result. */
public final class Calls {
    private Calls() {}

    public static void run(String baseUrl, Path directory, Consumer<Object> note) throws IOException {
        ResultsClient client = ResultsClient.builder().baseUrl(baseUrl).build();
        DefaultApi api = client.operations();
        note.accept(api.pet());
        note.accept(api.fallback());
        note.accept(api.vendor());
        note.accept(api.export());
        try (InputStream image = api.image()) {
            note.accept(new String(image.readAllBytes(), StandardCharsets.UTF_8));
        }
        ApiResponse<InputStream> whole = client.async().operations().imageWithResponse().join();
        try (InputStream image = whole.body()) {
            note.accept(whole.header("content-type") + " " + image.readAllBytes().length);
        }
        note.accept(api.maybe("json"));
        note.accept(api.maybeWithResponse("accepted"));
        note.accept(api.maybeWithResponse("none"));
        api.nothing();
    }
}
