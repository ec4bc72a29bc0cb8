package dev.specwright.lint.fix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.SourceDocument;
import dev.specwright.load.Spans;
import dev.specwright.load.SpecSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out what fixes do to texts. What it says can be done was tried: the changed text is read again and says exactly
 * what was meant, and nothing else.
 *
 * <p>Not thread-safe: one run owns it.
 */
public final class FixPlanner {

    private static final String LAYOUT = "the text is laid out in a way that is not edited";

    private final Map<String, String> texts;
    private final Map<String, Optional<TextLayout>> layouts = new LinkedHashMap<>();

    /**
     * A planner for some texts.
     *
     * @param texts the texts of the files, by their names
     */
    public FixPlanner(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /**
     * What is to be done to a text.
     *
     * @param edits the changes; none if something is in the way
     * @param obstacle what is in the way; {@code ""} if nothing is
     */
    public record Plan(List<TextEdit> edits, String obstacle) {

        /** Copies the list. */
        public Plan {
            edits = List.copyOf(edits);
        }
    }

    /**
     * Plans a fix.
     *
     * @param file the name of the file
     * @param fix the fix
     * @return the changes of the text, or why there are none
     */
    public Plan plan(String file, Fix fix) {
        Optional<TextLayout> layout = layouts.computeIfAbsent(file, this::layout);
        if (!fix.obstacle().isEmpty() || layout.isEmpty()) {
            return new Plan(List.of(), fix.obstacle().isEmpty() ? LAYOUT : fix.obstacle());
        }
        List<TextEdit> edits = new ArrayList<>();
        try {
            for (Edit edit : fix.edits()) {
                edits.addAll(layout.get().edits(edit));
            }
        } catch (NotEditable e) {
            return new Plan(List.of(), e.reason());
        }
        return overlap(edits) ? new Plan(List.of(), LAYOUT) : new Plan(edits, "");
    }

    /**
     * Whether changes of a text, made together, come to what the fixes mean.
     *
     * @param file the name of the file
     * @param fixes the fixes
     * @return true if the changed text can be read and says that
     */
    public boolean holds(String file, List<Fix> fixes) {
        String text = texts.getOrDefault(file, "");
        List<TextEdit> changes = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        for (Fix fix : fixes) {
            changes.addAll(plan(file, fix).edits());
            edits.addAll(fix.edits());
        }
        Optional<JsonNode> before = read(file, text);
        Optional<JsonNode> after = read(file, TextEdit.apply(text, changes));
        // As texts, for the order of members counts.
        return before.isPresent()
                && after.isPresent()
                && TreeEdits.apply(before.get(), edits)
                        .toString()
                        .equals(after.get().toString());
    }

    /**
     * Whether changes speak of the same part of a text.
     *
     * @param some changes
     * @param others further changes
     * @return true if they cannot be made together
     */
    public static boolean overlap(List<TextEdit> some, List<TextEdit> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
    }

    private static boolean overlap(List<TextEdit> edits) {
        for (int i = 0; i < edits.size(); i++) {
            if (overlap(edits.subList(i, i + 1), edits.subList(i + 1, edits.size()))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<JsonNode> read(String file, String text) {
        return new DocumentLoader()
                .load(new SpecSource.TextSource(file, text), new Diagnostics())
                .map(SourceDocument::root);
    }

    private Optional<TextLayout> layout(String file) {
        String text = texts.getOrDefault(file, "");
        return Spans.of(file, text).map(root -> new TextLayout(file, text, root));
    }
}
