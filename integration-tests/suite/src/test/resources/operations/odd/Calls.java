package com.example.odd;

import com.example.odd.core.RequestInvalidException;
import com.example.odd.model.ListsParams;
import com.example.odd.model.OptionsParams;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What documents say that nobody expects. */
public final class Calls {
    private Calls() {}

    public static void run(String baseUrl, Path directory, Consumer<Object> note) {
        DefaultApi api = OddClient.builder().baseUrl(baseUrl).build().operations();
        api.probe(1, 2);
        api.options(1, 2, "head", "cook;ie", "reserved", "x&y", "o", OptionsParams.builder().params("p").build());
        api.trace(1, 2);
        wrong(note, () -> api.trace(1, 10));
        api.search(Map.of());
        wrong(note, () -> api.search(null));
        api.remove(List.of("a"));
        api.remove(null);
        wrong(note, () -> api.remove(List.of("a", "b")));
        api.lists(List.of(), List.of(), List.of(), Map.of(), "");
        note.accept(ListsParams.builder().build().e());
        api.lists(List.of(""), List.of("a,b", ""), List.of("", ""), Map.of("", ""), "x",
                ListsParams.builder().e(Arrays.asList(Optional.of("y"), Optional.<String>empty())).build());
        wrong(note, () -> api.lists(null, List.of(), List.of(), Map.of(), ""));
        wrong(note, () -> api.lists(Arrays.asList("a", null), List.of(), List.of(), Map.of(), ""));
        wrong(note, () -> api.lists(List.of(), List.of(), List.of("line\nbreak"), Map.of(), ""));
        api.searchCall2();
    }

    private static void wrong(Consumer<Object> note, Runnable call) {
        try {
            call.run();
            note.accept("SENT");
        } catch (RequestInvalidException | NullPointerException | IllegalArgumentException e) {
            note.accept(e);
        }
    }
}
