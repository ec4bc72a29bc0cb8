package com.example.checks;

import com.example.checks.core.BinaryBody;
import com.example.checks.core.JsonValue;
import com.example.checks.core.RequestInvalidException;
import com.example.checks.core.RequestOptions;
import com.example.checks.core.ValidationMode;
import com.example.checks.model.AllParams;
import com.example.checks.model.Color;
import com.example.checks.model.FormRequest;
import com.example.checks.model.Item;
import com.example.checks.model.UnionRequest;
import com.example.checks.model.UploadRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is checked before a request is sent: all that the document says of it, in one exception. */
public final class Calls {
    private static final Item LONG = Item.builder().name("long").build();
    private static final AllParams PARAMS = AllParams.builder()
            .page(0)
            .pageHeader(1)
            .xToken("secret")
            .sort(Color.of("blue"))
            .filter(LONG)
            .build();

    private Calls() {}

    public static void run(String baseUrl, Path directory, Consumer<Object> note) throws Exception {
        ChecksClient client = ChecksClient.builder().baseUrl(baseUrl).build();
        DefaultApi api = client.operations();
        wrong(note, () -> all(api, RequestOptions.NONE));
        try {
            client.async().operations().all("", Color.of("blue"), 1, List.of(), 5, "t", "12345678", "", List.of(), PARAMS).get();
        } catch (ExecutionException e) {
            note.accept(e.getCause());
        }
        modes(api, note);

        wrong(note, () -> api.model("ab", LONG));
        wrong(note, () -> api.map(new TreeMap<>(Map.of("a", 1d, "b", 0d))));
        api.map(null);
        wrong(note, () -> api.scalar("ab"));
        wrong(note, () -> api.nullable(2L));
        api.nullable(null);
        wrong(note, () -> api.nullableModel(LONG));
        api.nullableModel(null);
        wrong(note, () -> api.json(JsonValue.parse("\"a\"")));
        wrong(note, () -> api.json(JsonValue.parse("11")));
        wrong(note, () -> api.colour(Color.of("blue")));
        api.colour(Color.RED);
        wrong(note, () -> api.union(UnionRequest.of(4)));
        wrong(note, () -> api.union(UnionRequest.of(LONG)));
        wrong(note, () -> api.moreOfModel(LONG));
        wrong(note, () -> api.form("ab", FormRequest.builder().name("x").build()));
        wrong(note, () -> api.formMap(Map.of("a", "long")));
        wrong(note, () -> api.upload(UploadRequest.builder().file(BinaryBody.of(new byte[1])).note("long").build()));
        wrong(note, () -> api.text("too long"));
        wrong(note, () -> api.text(null));
    }

    private static void all(DefaultApi api, RequestOptions options) {
        api.all("12x", Color.of("blue"), 101, List.of("a", "long", "c"), 7, "t", "short", "anything", List.of(LONG, LONG), PARAMS, options);
    }

    private static void modes(DefaultApi api, Consumer<Object> note) {
        Logger logger = Logger.getLogger("com.example.checks.core.ApiCaller");
        List<String> lines = new ArrayList<>();
        logger.setUseParentHandlers(false);
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                lines.add(logged.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        all(api, RequestOptions.NONE.validation(ValidationMode.WARN));
        logger.removeHandler(handler);
        note.accept(lines.size() + " lines, first " + lines.get(0));
        all(api, RequestOptions.NONE.validation(ValidationMode.OFF));
    }

    private static void wrong(Consumer<Object> note, Runnable call) {
        try {
            call.run();
            note.accept("SENT");
        } catch (RequestInvalidException | NullPointerException e) {
            note.accept(e);
        }
    }
}
