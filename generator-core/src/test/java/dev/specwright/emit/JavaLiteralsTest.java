package dev.specwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JavaLiteralsTest {

    @Test
    void escapesWhatEditorsAndTheCompilerWouldMisread() {
        assertEquals(
                "\"\\\"\\\\u002a \\u2028\\u0000\\ud800\\u0085\"",
                JavaLiterals.string("\"\\u002a \u2028\0\ud800\u0085"));
    }

    @Test
    void joinsWhatIsTooLongForAConstant() {
        String longest = "字".repeat(65_535 / 3);
        assertEquals('"' + longest + '"', JavaLiterals.string(longest));

        String expression = JavaLiterals.string(longest + longest + "x");
        assertTrue(expression.startsWith("String.join(\"\", "), "an expression");
        List<String> parts = List.of(expression
                .substring("String.join(\"\", ".length(), expression.length() - 1)
                .split(", "));
        assertEquals(3, parts.size());
        assertEquals(longest + longest + "x", String.join("", parts).replace("\"", ""));
        parts.forEach(part -> assertTrue(part.getBytes(StandardCharsets.UTF_8).length - 2 <= 65_535, "fits"));
    }
}
