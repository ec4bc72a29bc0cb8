package dev.specwright.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specwright.regex.MatchingCost.Growth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BacktrackingProbeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^(a|a)*$ EXPONENTIAL",
                "^(a+)+$ EXPONENTIAL",
                "^(?:[a-z]|[a-f])+$ EXPONENTIAL",
                "^(ab|a|b)*c$ EXPONENTIAL",
                "^(?:x[-a-z]*[a-z])*$ EXPONENTIAL",
                "^a*a*b$ POLYNOMIAL",
                "\\s+$ POLYNOMIAL",
                "^[a-z]+(-[a-z]+)*$ LINEAR",
                "^a{1,200}$ LINEAR",
                "^(a|b)*$ LINEAR",
                "([a-z LINEAR"
            })
    void tellsHowStepsGrow(String pattern, Growth growth) {
        assertEquals(growth, BacktrackingProbe.costOf(pattern).growth());
    }

    @Test
    void theAttackIsProof() {
        String pattern = "^[a-z](?:[-a-z]*[a-z])?(?:\\.[a-z](?:[-a-z]*[a-z])*)*$";
        MatchingCost cost = BacktrackingProbe.costOf(pattern);
        assertTrue(cost.inJava());
        assertTrue(cost.attack().length() < 40, cost.attack());
        assertEquals(100_000, cost.steps());
        assertTrue(BacktrackingProbe.stepsOfJava(pattern, cost.attack()) >= cost.steps());
        int last = cost.attack().length() - 1;
        String longer = cost.attack().substring(0, last) + cost.attack().substring(last - 4);
        assertEquals(BacktrackingProbe.BUDGET, BacktrackingProbe.stepsOfJava(pattern, longer));
    }

    /**
     * Patterns of real documents as another tool has classified them; those it could not are left out. They are not in this
     * repository: {@code -Dspecwright.shared} says where.
     */
    @Test
    void classifiesThePatternsOfRealDocuments() throws IOException {
        Path file = Path.of(System.getProperty("specwright.shared", "../../../shared"))
                .resolve("conformance/lint/patterns.json");
        assumeTrue(Files.isRegularFile(file), "no patterns at " + file + ": set -Dspecwright.shared");
        List<String> wrong = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper().readTree(file.toFile())) {
            String pattern = entry.get("pattern").textValue();
            MatchingCost cost = BacktrackingProbe.costOf(pattern);
            if (!entry.get("complexity").isNull() && cost.growth() != expected(entry)) {
                wrong.add(pattern + " " + cost);
            }
            if (cost.growth() != Growth.LINEAR && cost.inJava()) {
                assertTrue(BacktrackingProbe.stepsOfJava(pattern, cost.attack()) >= cost.steps(), pattern);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Growth expected(JsonNode entry) {
        String complexity = entry.get("complexity").textValue();
        return complexity.startsWith("polynomial")
                ? Growth.POLYNOMIAL
                : complexity.equals("exponential") ? Growth.EXPONENTIAL : Growth.LINEAR;
    }
}
