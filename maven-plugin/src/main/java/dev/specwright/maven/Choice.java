package dev.specwright.maven;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Parameters whose value is one of a few words. */
final class Choice {

    private Choice() {}

    /**
     * The value of a parameter.
     *
     * @param parameter its name
     * @param text what the user wrote, in any case
     * @param values what there is to choose, by what their {@code toString} says
     * @param findings gets the finding if it is none of them
     * @return the value; the first of all if it is none of them
     */
    static <E extends Enum<E>> E of(String parameter, String text, List<E> values, Consumer<Diagnostic> findings) {
        for (E value : values) {
            if (value.toString().equalsIgnoreCase(text.strip())) {
                return value;
            }
        }
        Stream<String> words = values.stream().map(value -> value.toString().toLowerCase(Locale.ROOT));
        findings.accept(new Diagnostic(
                DiagnosticCode.INVALID_OPTION,
                SourceLocation.ofFile("option " + parameter),
                "",
                "'" + text + "' is not a value of this option",
                "Use one of: " + String.join(", ", words.toList())));
        return values.get(0);
    }
}
