package dev.specwright.model;

import java.util.List;
import java.util.Optional;

/**
 * What the document says to people.
 *
 * @param summary one line, {@code ""} where there is none
 * @param description CommonMark text, {@code ""} where there is none
 * @param defaultText the default as compact JSON, where there is one (also {@code null})
 * @param examples examples as compact JSON, each once
 */
public record Documentation(String summary, String description, Optional<String> defaultText, List<String> examples) {

    /** Copies what it is given. */
    public Documentation {
        examples = List.copyOf(examples);
    }

    /**
     * A description and nothing else.
     *
     * @param description CommonMark text
     * @return the documentation
     */
    public static Documentation of(String description) {
        return new Documentation("", description, Optional.empty(), List.of());
    }
}
