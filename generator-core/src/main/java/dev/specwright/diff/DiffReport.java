package dev.specwright.diff;

import java.util.List;

/**
 * What differs between two documents.
 *
 * @param before the old document's name
 * @param after the new document's name
 * @param changes the changes, gravest first
 * @param java whether both documents could be compiled, so that the changes say what becomes of the Java
 */
public record DiffReport(String before, String after, List<Change> changes, boolean java) {

    /** Copies the list. */
    public DiffReport {
        changes = List.copyOf(changes);
    }

    /**
     * How many changes there are of one level.
     *
     * @param level the level
     * @return their number
     */
    public int count(Level level) {
        return (int) changes.stream().filter(change -> change.level() == level).count();
    }
}
