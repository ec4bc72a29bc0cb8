package dev.specwright.compile;

import dev.specwright.compile.ContentCompiler.Choice;
import dev.specwright.model.OperationModel.ItemFormat;
import dev.specwright.resolve.Node;
import java.util.Locale;
import java.util.Optional;

/** Tells the media types whose bodies are streams of items. */
final class StreamFormats {

    private StreamFormats() {}

    /** How the items of a body follow each other; empty where it is no stream of items. */
    static Optional<ItemFormat> of(Choice choice) {
        String type = choice.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines" ->
                Optional.of(ItemFormat.LINES);
            case "text/event-stream" -> Optional.of(isText(choice) ? ItemFormat.TEXT_EVENTS : ItemFormat.EVENTS);
            default -> Optional.empty();
        };
    }

    /** Whether nothing is said of the data of events, or that it is text: it is then no JSON, which would be quoted. */
    private static boolean isText(Choice choice) {
        Optional<Node> schema = items(choice);
        return schema.isEmpty() || schema.get().text("type").equals(Optional.of("string"));
    }

    /** The schema of an item: {@code itemSchema} is what OpenAPI 3.2 calls it. */
    static Optional<Node> items(Choice choice) {
        return choice.node().member("itemSchema").or(choice::schema);
    }
}
