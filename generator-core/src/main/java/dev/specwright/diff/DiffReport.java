package dev.specwright.diff;

import dev.specwright.diff.java.JavaBreak;
import dev.specwright.diff.java.JavaChange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
     * What the changes do to Java at worst.
     *
     * @return empty where nothing about Java is known or nothing of it changes
     */
    public Optional<JavaBreak> javaBreak() {
        return changes.stream()
                .flatMap(change -> change.java().stream())
                .map(JavaChange::effect)
                .max(Comparator.naturalOrder());
    }

    /**
     * The step that the version of the generated client should take (semver.org), for the wire and for Java.
     *
     * @return {@code major}, {@code minor}, {@code patch}, or {@code none} where nothing differs
     */
    public String step() {
        Optional<JavaBreak> worst = javaBreak();
        boolean breaks =
                worst.filter(effect -> effect.compareTo(JavaBreak.SOURCE) >= 0).isPresent();
        if (breaks || count(Level.BREAKING) > 0) {
            return "major";
        }
        boolean visible = worst.isPresent() || count(Level.RISKY) > 0;
        return visible ? "minor" : changes.isEmpty() ? "none" : "patch";
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
