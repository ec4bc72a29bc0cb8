package dev.specwright.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the examples of one document. */
final class ExampleTally {

    /** The heading of {@link #toString()}. */
    static final String HEADING = "%-20s %7s %7s %7s %8s %7s %7s %8s %8s %8s"
            .formatted(
                    "document",
                    "found",
                    "made",
                    "schemas",
                    "distinct",
                    "valid",
                    "equal",
                    "mutants",
                    "valid",
                    "differing");

    private final String name;
    private final Map<String, Integer> notJudged = new TreeMap<>();
    private final Map<String, Integer> explained = new TreeMap<>();
    private final Map<String, List<String>> differences = new LinkedHashMap<>();
    private int found;
    private int made;
    private int schemas;
    private int distinct;
    private int valid;
    private int equal;
    private int mutants;
    private int mutantsValid;

    ExampleTally(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Examples that were found and made, and the different schemas that they are examples of. */
    void found(int examples, int madeUp, int ofSchemas) {
        found = examples;
        made = madeUp;
        schemas = ofSchemas;
    }

    /** A value that was judged; mutants count apart. */
    void judged(boolean mutant, boolean isValid) {
        distinct += mutant ? 0 : 1;
        valid += !mutant && isValid ? 1 : 0;
        mutants += mutant ? 1 : 0;
        mutantsValid += mutant && isValid ? 1 : 0;
    }

    /** A valid example that was written as it was read. */
    void equal() {
        equal++;
    }

    void notJudged(String reason, int count) {
        notJudged.merge(reason, count, Integer::sum);
    }

    /** A difference that is meant, or the other validator's mistake. */
    void explained(String reason) {
        explained.merge(reason, 1, Integer::sum);
    }

    void differs(String place, String difference) {
        differences.computeIfAbsent(place, none -> new ArrayList<>()).add(difference);
    }

    /** How many values were judged, mutants included. */
    int judged() {
        return distinct + mutants;
    }

    int differences() {
        return differences.values().stream().mapToInt(List::size).sum();
    }

    /** Adds what came of another document, but for its details. */
    void add(ExampleTally other) {
        found += other.found;
        made += other.made;
        schemas += other.schemas;
        distinct += other.distinct;
        valid += other.valid;
        equal += other.equal;
        mutants += other.mutants;
        mutantsValid += other.mutantsValid;
        other.notJudged.forEach(this::notJudged);
        other.explained.forEach((reason, count) -> explained.merge(reason, count, Integer::sum));
        other.differences.forEach((place, all) -> all.forEach(one -> differs(place, one)));
    }

    /** The counts in one line, and below them what was not judged and what differs. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%-20s %7d %7d %7d %8d %7d %7d %8d %8d %8d"
                .formatted(name, found, made, schemas, distinct, valid, equal, mutants, mutantsValid, differences()));
        notJudged.forEach((reason, count) -> text.append("\n    not judged: " + count + " x " + reason));
        explained.forEach((reason, count) -> text.append("\n    explained: " + count + " x " + reason));
        differences.forEach((place, all) -> {
            text.append("\n    differing: " + all.size() + " x " + place);
            all.stream().limit(2).forEach(one -> text.append("\n        " + one));
        });
        return text.toString();
    }
}
