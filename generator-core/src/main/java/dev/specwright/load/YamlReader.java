package dev.specwright.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.Diagnostics;
import org.snakeyaml.engine.v2.nodes.Node;

/** From YAML text to a JSON tree. */
final class YamlReader {

    private final String name;
    private final String text;

    YamlReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    JsonNode read(Diagnostics diagnostics) throws LoadFailure {
        // Places cost much memory and only findings need them, so a text without findings is read without.
        Diagnostics unplaced = new Diagnostics();
        try {
            JsonNode tree = read(false, unplaced);
            if (unplaced.sorted().isEmpty()) {
                return tree;
            }
        } catch (LoadFailure withoutPlace) {
            // The second reading fails at the same spot and then knows where that is.
        }
        return read(true, diagnostics);
    }

    private JsonNode read(boolean marks, Diagnostics diagnostics) throws LoadFailure {
        YamlComposer composer = new YamlComposer(name, text, marks);
        Node root = composer.compose();
        return new YamlTree(composer, diagnostics).convert(root);
    }
}
