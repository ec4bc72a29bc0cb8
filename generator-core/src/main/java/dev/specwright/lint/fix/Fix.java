package dev.specwright.lint.fix;

import java.util.List;

/**
 * How a finding can be mended without asking anybody: only where the meaning stays, or where what is written has no
 * meaning and what was meant is beyond doubt.
 *
 * @param description what is done, one sentence in the imperative without a full stop
 * @param edits the changes, all in the file that the finding is in; they go together
 * @param obstacle why it has to be done by hand nevertheless; {@code ""} where nothing is in the way
 */
public record Fix(String description, List<Edit> edits, String obstacle) {

    /** Copies the list. */
    public Fix {
        edits = List.copyOf(edits);
    }

    /**
     * A fix that nothing is in the way of.
     *
     * @param description what is done, one sentence in the imperative without a full stop
     * @param edits the changes
     */
    public Fix(String description, Edit... edits) {
        this(description, List.of(edits), "");
    }
}
