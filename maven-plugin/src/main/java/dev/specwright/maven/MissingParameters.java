package dev.specwright.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which parameters must be given, in words that can be pasted; Maven's own text only has their names. */
final class MissingParameters {

    private record Missing(String name, String meaning, String example) {}

    private final List<Missing> missing = new ArrayList<>();

    /** Notes a parameter if it has no value. */
    MissingParameters require(String name, @Nullable String value, String meaning, String example) {
        if (value == null || value.isBlank()) {
            missing.add(new Missing(name, meaning, example));
        }
        return this;
    }

    /** The text to print; empty where nothing is missing. */
    Optional<String> guide() {
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        missing.forEach(m ->
                text.append(m.name).append(" is missing: ").append(m.meaning).append('\n'));
        text.append("  Add to the plugin in pom.xml:\n    <configuration>\n");
        missing.forEach(m -> text.append("      <%s>%s</%s>\n".formatted(m.name, m.example, m.name)));
        text.append("    </configuration>\n  or to the command line:\n   ");
        missing.forEach(
                m -> text.append(" -Dspecwright.").append(m.name).append('=').append(m.example));
        return Optional.of(text.toString());
    }

    /** The one line that the build ends with. */
    String summary() {
        return String.join(" and ", missing.stream().map(Missing::name).toList())
                + (missing.size() == 1 ? " is" : " are") + " missing, nothing was written";
    }
}
