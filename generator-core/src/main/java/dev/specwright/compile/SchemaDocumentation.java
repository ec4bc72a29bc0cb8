package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.load.CompactJson;
import dev.specwright.model.Documentation;
import dev.specwright.naming.JavaNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what a schema says to people. */
final class SchemaDocumentation {

    private SchemaDocumentation() {}

    /**
     * Reads the annotations of a schema; those at the place of use go before those of what is used.
     *
     * @param flat the schema
     * @param name what the document calls it; a title that only repeats the name is left out
     * @return the documentation
     */
    static Documentation of(FlatSchema flat, String name) {
        // The title of something else is its name, not this one's.
        String title =
                flat.outermost("title").filter(entry -> entry.section() == 0).isPresent()
                        ? flat.outermostText("title").orElse("")
                        : "";
        return new Documentation(
                letters(title).equals(letters(name)) ? "" : title.strip(),
                flat.outermostText("description").orElse(""),
                flat.outermost("default")
                        .map(entry -> CompactJson.write(entry.value().json())),
                examples(flat));
    }

    private static String letters(String text) {
        return String.join("", JavaNames.words(text)).toLowerCase(Locale.ROOT);
    }

    private static List<String> examples(FlatSchema flat) {
        Set<String> examples = new LinkedHashSet<>();
        Optional<Entry> list = flat.outermost("examples");
        Optional<Entry> one = flat.outermost("example");
        int depth = Math.min(
                list.map(Entry::depth).orElse(Integer.MAX_VALUE),
                one.map(Entry::depth).orElse(Integer.MAX_VALUE));
        one.filter(entry -> entry.depth() == depth)
                .ifPresent(entry -> examples.add(CompactJson.write(entry.value().json())));
        list.filter(entry -> entry.depth() == depth).ifPresent(entry -> {
            for (JsonNode example : entry.value().json()) {
                examples.add(CompactJson.write(example));
            }
        });
        return List.copyOf(examples);
    }
}
