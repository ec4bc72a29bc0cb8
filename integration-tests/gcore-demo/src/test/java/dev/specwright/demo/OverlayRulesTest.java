package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.example.gcore.core.Violation;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.InferenceDeploymentValidator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules that stand in the document's prose and come from the overlay. */
final class OverlayRulesTest {

    private static final String RULES = "/x-specwright-rules/0";

    @TestFactory
    Stream<DynamicTest> oneByOne() {
        return GcoreSpec.table("rules.txt").stream()
                .map(row -> dynamicTest(row.get(0) + " = " + row.get(1), () -> {
                    List<Violation> violations = validate(JsonText.put(GcoreSpec.FULL, row.get(0), row.get(1)));
                    String found = violations.stream()
                            .map(violation -> "#" + violation.pointer() + " " + violation.keyword())
                            .collect(Collectors.joining(", "));
                    assertEquals(row.get(2), found.isEmpty() ? "nothing" : found);
                    assertTrue(violations.stream()
                            .allMatch(violation -> violation.schemaPointer().endsWith(RULES)));
                }));
    }

    /** The request with all properties, on which Specwright is measured. */
    @Test
    void theFullRequestBreaksTwoRulesAndNothingElse() {
        String body = GcoreSpec.shared("specs/deployment-create-all.json");

        List<String> broken = validate(body).stream()
                .map(v -> v.pointer() + " " + v.schemaPointer())
                .toList();

        String probe = "#/components/schemas/ContainerProbeSerializerV2" + RULES;
        assertEquals(
                List.of(
                        "/probes/liveness_probe/probe " + probe,
                        "/probes/readiness_probe/probe " + probe,
                        "/probes/startup_probe/probe " + probe,
                        " #/components/schemas/InferenceInstanceInSerializerV3" + RULES),
                broken);
        assertEquals(List.of(), new SpecJudge(GcoreSpec.DOCUMENT).errors(body));
    }

    @Test
    void theFullRequestIsEncodedToTheSameJson() {
        String body = GcoreSpec.shared("specs/deployment-create-all.json");

        String sent = InferenceDeployment.fromJson(body).toJson();

        assertTrue(JsonText.same(body, sent), sent);
        assertEquals(
                15,
                JsonText.pointers(sent).stream()
                        .filter(p -> p.lastIndexOf('/') == 0)
                        .count());
    }

    private static List<Violation> validate(String body) {
        return InferenceDeploymentValidator.validate(InferenceDeployment.fromJson(body));
    }
}
