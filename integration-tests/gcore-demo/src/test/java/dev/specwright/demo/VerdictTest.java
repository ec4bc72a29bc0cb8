package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.gcore.core.JsonDecodeException;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.InferenceDeploymentValidator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At each place of the full body, each kind of value: reading and validating comes to the verdict of networknt. */
final class VerdictTest {

    private static final SpecJudge JUDGE = new SpecJudge(GcoreSpec.DOCUMENT);
    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "true",
            "false",
            "\"true\"",
            "0",
            "-0",
            "1",
            "-1",
            "7",
            "1.0",
            "1.5",
            "1e2",
            "1.5e1",
            "1e-1",
            "0.30e1",
            "3000000000",
            "9223372036854775807",
            "\"7\"",
            "\"\"",
            "\"abcd\"",
            "\"HTTP\"",
            "\"a b\"",
            "\"\\n\"",
            "\"\\ud83d\\ude00\"",
            "[]",
            "[null]",
            "[\"a\",null]",
            "[\"a\"]",
            "[1]",
            "[true]",
            "[[]]",
            "[{}]",
            "[\"a\",\"a\"]",
            "{}",
            "{\"a\":null}",
            "{\"a\":\"b\"}",
            "{\"a\":1}",
            "{\"a\":[\"b\"]}",
            "{\"port\":80}",
            "{\"enabled\":true}",
            "{\"enabled\":null}",
            "{\"threshold\":80}",
            "{\"command\":[\"a\"]}",
            "{\"period\":null}",
            "{\"max\":1,\"min\":1}");

    private int comparisons;
    private int accepted;
    private final List<String> differences = new ArrayList<>();

    @Test
    void isThatOfAnIndependentValidatorAtEachPlace() {
        for (String pointer : JsonText.pointers(GcoreSpec.FULL)) {
            for (String replacement : REPLACEMENTS) {
                compare(pointer + " = " + replacement, JsonText.put(GcoreSpec.FULL, pointer, replacement));
            }
            boolean isMember = !pointer.isEmpty() && !Character.isDigit(pointer.charAt(pointer.length() - 1));
            if (isMember) {
                compare(pointer + " removed", JsonText.remove(GcoreSpec.FULL, pointer));
            }
            if (JsonText.at(GcoreSpec.FULL, pointer).startsWith("{")) {
                compare(pointer + " with more", JsonText.put(GcoreSpec.FULL, pointer + "/more", "[null,{\"x\":1.5}]"));
            }
        }
        System.out.printf(
                "%,d verdicts compared with networknt: %,d bodies valid, %,d not; %d differences%n",
                comparisons, accepted, comparisons - accepted, differences.size());
        assertEquals(List.of(), differences);
        assertTrue(comparisons > 4_000 && accepted > 500, "the table has shrunk");
    }

    @Test
    void anIntegerOutsideLongIsRefusedAndNotRounded() {
        for (String number : List.of("9223372036854775808", "-9223372036854775809", "1e19", "1e1000000")) {
            String body = JsonText.put(GcoreSpec.FULL, "/containers/0/region_id", number);
            assertFalse(isAccepted(body), number);
        }
        String largest = JsonText.put(GcoreSpec.FULL, "/containers/0/region_id", "9223372036854775807");
        assertEquals(
                Long.MAX_VALUE,
                InferenceDeployment.fromJson(largest).containers().get(0).regionId());
    }

    @Test
    void allMisfitsOfABodyAreReportedAtOnce() {
        String body = GcoreSpec.FULL;
        for (String edit : List.of(
                "/containers/0/region_id 1.5",
                "/containers/0/scale/max \"7\"",
                "/api_keys/1 null",
                "/envs/KEY 1",
                "/listening_port true",
                "/timeout 1e30",
                "/probes/liveness_probe/enabled null",
                "/logging []")) {
            body = JsonText.put(body, edit.split(" ")[0], edit.split(" ")[1]);
        }
        String bad = JsonText.remove(JsonText.remove(body, "/name"), "/containers/0/scale/triggers/http/rate");

        List<String> misfits = misfits(bad);

        assertEquals(GcoreSpec.resource("misfits.txt").lines().toList(), misfits);
    }

    private void compare(String what, String body) {
        comparisons++;
        boolean ours = isAccepted(body);
        boolean theirs = JUDGE.errors(body).isEmpty();
        accepted += ours ? 1 : 0;
        if (ours != theirs) {
            differences.add(what + ": generated " + ours + ", networknt " + theirs + " " + JUDGE.errors(body));
        } else if (ours) {
            String sent = InferenceDeployment.fromJson(body).toJson();
            if (!JsonText.same(body, sent)) {
                differences.add(what + ": came back as " + sent);
            }
        }
    }

    private static boolean isAccepted(String body) {
        try {
            return InferenceDeploymentValidator.validate(InferenceDeployment.fromJson(body)).stream()
                    .allMatch(violation -> violation.schemaPointer().contains("x-specwright-rules"));
        } catch (JsonDecodeException e) {
            return false;
        }
    }

    private static List<String> misfits(String body) {
        try {
            InferenceDeployment.fromJson(body);
            return List.of();
        } catch (JsonDecodeException e) {
            return e.misfits().stream().map(Object::toString).sorted().toList();
        }
    }
}
