package dev.specwright.it;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import dev.specwright.it.ExampleDocument.Slot;
import dev.specwright.it.GeneratedSchemas.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares what generated code and networknt say of values.
 *
 * @param document the document that has the schemas
 * @param judge networknt
 * @param generated the generated code
 * @param tally takes what comes of it
 */
record ExampleComparison(ExampleDocument document, Judge judge, GeneratedSchemas generated, ExampleTally tally) {

    private static final int MUTANTS = 50;
    private static final int MUTANTS_OF_MADE = 20;
    private static final int SHOWN = 500;
    private static final Pattern TOO_LARGE = Pattern.compile("must fit one of the alternatives, was (-?\\d{19,40}) ");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Compares an example and its mutants. */
    void compare(Example example, Slot slot) {
        compare(example, slot, example.value(), "");
        Mutations.of(
                        document.root(),
                        document.root().at(slot.pointer()),
                        example.value(),
                        example.isMade() ? MUTANTS_OF_MADE : MUTANTS)
                .forEach((what, mutant) -> compare(example, slot, mutant, what));
    }

    private void compare(Example example, Slot slot, JsonNode value, String mutation) {
        String json = value.toString();
        List<Error> errors;
        try {
            errors = judge.errors(slot.pointer(), json);
        } catch (RuntimeException e) {
            tally.notJudged("networknt: " + e, 1);
            return;
        }
        boolean valid = errors.isEmpty();
        tally.judged(!mutation.isEmpty(), valid);
        String instance = slot.instance(value);
        Verdict verdict = generated.verdict(slot, instance);
        String difference = "";
        if (verdict.crashed() || valid != verdict.valid()) {
            difference = "generated: " + verdict.problem() + "\n        networknt: " + errors;
        } else if (valid && !isSame(instance, verdict.json())) {
            difference = "came back as " + verdict.json();
        } else if (valid && mutation.isEmpty()) {
            tally.equal();
        }
        if (valid && isTooLarge(verdict.problem())) {
            tally.explained("an integer that its Java type cannot hold is refused, never rounded");
        } else if (!difference.isEmpty()) {
            note(example, mutation, json, difference);
        }
    }

    /** Whether an integer was refused for its size: by its own type, or by each alternative of a union. */
    private static boolean isTooLarge(String problem) {
        return problem.contains("expected an integer from ")
                || TOO_LARGE.matcher(problem).results().anyMatch(number -> isTooLarge(new BigDecimal(number.group(1))));
    }

    private static boolean isTooLarge(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0;
    }

    private void note(Example example, String mutation, String json, String difference) {
        tally.differs(
                tally.name() + " " + example.schemaPointer(),
                "%s [%s]: %s%n        %s%n        schema %s"
                        .formatted(
                                example.pointer(),
                                mutation,
                                shortened(json),
                                shortened(difference),
                                shortened(example.schema().toString())));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** JSON knows one kind of number, and most of those who read it know no more digits than a double has (RFC 8259, 6). */
    private static boolean isSame(String one, String other) {
        try {
            return JSON.readTree(one).equals(ExampleComparison::compare, JSON.readTree(other));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
