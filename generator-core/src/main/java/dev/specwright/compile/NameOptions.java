package dev.specwright.compile;

import dev.specwright.lock.LockedNames;
import java.util.List;
import java.util.Optional;

/**
 * What is known of Java's names before a document is compiled.
 *
 * @param clientName the client's class name, where the user gives one
 * @param locked the names of an earlier run
 * @param mappings names that the user gives parts of the document, each {@code subject=name}
 */
public record NameOptions(Optional<String> clientName, LockedNames locked, List<String> mappings) {

    /** What a user gets who chooses nothing, the first time. */
    public static final NameOptions DEFAULT = new NameOptions(Optional.empty(), LockedNames.NONE, List.of());

    /** Copies the list. */
    public NameOptions {
        mappings = List.copyOf(mappings);
    }
}
