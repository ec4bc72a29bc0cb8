package dev.specwright.diff.java;

import java.util.Optional;
import java.util.Set;

/**
 * A difference between two surfaces, with where it comes from.
 *
 * @param change what differs
 * @param before JSON Pointer in the old document; empty for what is new
 * @param after JSON Pointer in the new document; empty for what is gone
 * @param owner the class, such as {@code model.Pet}
 * @param mentions other classes that its declarations name
 */
public record JavaDifference(
        JavaChange change, Optional<String> before, Optional<String> after, String owner, Set<String> mentions) {

    /** Copies the set. */
    public JavaDifference {
        mentions = Set.copyOf(mentions);
    }
}
