package dev.specwright.diff.report;

import dev.specwright.diff.java.JavaBreak;
import dev.specwright.diff.java.JavaChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Differences of Java as reports show them. */
final class JavaChanges {

    private JavaChanges() {}

    static List<JavaChange> gravestFirst(List<JavaChange> changes) {
        return changes.stream()
                .sorted(Comparator.comparing(JavaChange::effect).reversed())
                .toList();
    }

    /** How many there are of which sort, such as {@code 3 source and binary, 1 addition}. */
    static String summary(List<JavaChange> changes) {
        List<String> counts = new ArrayList<>();
        List<JavaBreak> sorts = List.of(
                JavaBreak.SOURCE_AND_BINARY,
                JavaBreak.SOURCE,
                JavaBreak.BEHAVIOUR,
                JavaBreak.WARNING,
                JavaBreak.ADDITION);
        for (JavaBreak sort : sorts) {
            long count =
                    changes.stream().filter(change -> change.effect() == sort).count();
            if (count > 0) {
                counts.add(count + " " + sort.words());
            }
        }
        return String.join(", ", counts);
    }
}
