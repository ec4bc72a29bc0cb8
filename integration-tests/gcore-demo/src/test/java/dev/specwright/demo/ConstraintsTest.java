package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.example.gcore.core.Violation;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.InferenceDeploymentValidator;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each constraint of the document is broken alone and with others; a second validator has to find the same. */
final class ConstraintsTest {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final SpecJudge JUDGE = new SpecJudge(GcoreSpec.DOCUMENT);
    private static final List<List<String>> TABLE = GcoreSpec.table("constraints.txt");

    @Test
    void theFullAndTheMinimalBodyBreakNothing() {
        for (String body : List.of(GcoreSpec.FULL, GcoreSpec.MINIMAL)) {
            assertEquals(List.of(), validate(body));
            assertEquals(List.of(), JUDGE.errors(body));
        }
    }

    @Test
    void noConstraintOfTheDocumentIsLeftOut() {
        Set<String> covered = TABLE.stream()
                .flatMap(row -> Stream.of(row.get(2).split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(GcoreSpec.constraints(), covered);
    }

    @TestFactory
    Stream<DynamicTest> oneByOne() {
        return TABLE.stream()
                .map(row -> dynamicTest(row.get(0) + " = " + row.get(1), () -> {
                    String body = JsonText.put(GcoreSpec.FULL, row.get(0), row.get(1));
                    Set<String> expected = Stream.of(row.get(2).split(" "))
                            .map(keyword -> row.get(0) + " " + SCHEMAS + keyword)
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertEquals(expected, found(validate(body)), "the generated validator");
                    assertEquals(expected, judged(body), "networknt");
                }));
    }

    /** All that can be broken in one body, in document order: one body with the small values, one with the large. */
    @TestFactory
    Stream<DynamicTest> together() {
        return Stream.of("too-small", "too-large")
                .map(name -> dynamicTest(name, () -> {
                    String body = GcoreSpec.body(name);
                    List<Violation> violations = validate(body);
                    String text =
                            violations.stream().map(Violation::toString).collect(Collectors.joining("\n", "", "\n"));
                    assertEquals(GcoreSpec.resource("bodies/" + name + ".violations.txt"), text);
                    assertEquals(judged(body), found(withoutRules(violations)));
                }));
    }

    @Test
    void togetherLeavesOutOnlyTheEmptyListOfContainers() {
        Set<String> broken = new TreeSet<>();
        for (String name : List.of("too-small", "too-large")) {
            validate(GcoreSpec.body(name))
                    .forEach(violation -> broken.add(violation.schemaPointer().substring(SCHEMAS.length())));
        }
        Set<String> missing = new TreeSet<>(GcoreSpec.constraints());
        missing.removeAll(broken);

        assertEquals(Set.of("InferenceInstanceInSerializerV3/properties/containers/minItems"), missing);
    }

    @Test
    void aViolationHasTheLimitTheValueAndAMessage() {
        Violation violation = validate(JsonText.put(GcoreSpec.FULL, "/listening_port", "65536"))
                .get(0);

        assertEquals(65535L, ((Number) violation.limit()).longValue());
        assertEquals(65536L, violation.value());
        assertEquals("maximum", violation.keyword());
        assertEquals("must be at most 65535", violation.message());
    }

    private static List<Violation> validate(String body) {
        return InferenceDeploymentValidator.validate(InferenceDeployment.fromJson(body));
    }

    private static List<Violation> withoutRules(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> !violation.schemaPointer().contains("x-specwright-rules"))
                .toList();
    }

    private static Set<String> found(List<Violation> violations) {
        Set<String> found = new TreeSet<>();
        for (Violation violation : violations) {
            found.add(violation.pointer() + " " + violation.schemaPointer());
            assertEquals(
                    violation.keyword(),
                    violation
                            .schemaPointer()
                            .substring(violation.schemaPointer().lastIndexOf('/') + 1));
        }
        assertEquals(violations.size(), found.size(), "the same twice");
        return found;
    }

    private static Set<String> judged(String body) {
        Set<String> judged = new TreeSet<>();
        for (Error error : JUDGE.errors(body)) {
            String schema = error.getSchemaLocation().toString();
            String pointer = error.getInstanceLocation().toString();
            if (!schema.endsWith("/anyOf/1/type")) { // networknt also says: null would have been right
                boolean isMember = error.getKeyword().equals("additionalProperties");
                judged.add((isMember ? pointer + "/" + error.getProperty() : pointer) + " "
                        + schema.substring(schema.indexOf('#')));
            }
        }
        return judged;
    }
}
