package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.specwright.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each code that is printed in brackets has a page that says what it means and what to do. */
final class CodePagesTest {

    private static final Path PAGES = Path.of("../../docs/codes");
    private static final List<String> PARTS = List.of("## Why", "## Example", "## What to do", "## How to silence");

    @Test
    void eachCodeHasAPageAndNothingElseHas() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertEquals(
                    Arrays.stream(DiagnosticCode.values())
                            .map(code -> code.id() + ".md")
                            .sorted()
                            .toList(),
                    files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList()),
                    "a code needs a page below docs/codes, in the form of the others");
        }
    }

    @Test
    void pagesAreWhole() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (DiagnosticCode code : DiagnosticCode.values()) {
            String page = Files.readString(PAGES.resolve(code.id() + ".md"));
            String severity = code.severity().name().toLowerCase(Locale.ROOT);
            if (!page.startsWith("# " + code.id() + "\n\n") || !page.contains("\n\n" + severity + ".\n\n")) {
                wrong.add(code.id() + " does not begin with its id, a sentence and `" + severity + ".`");
            }
            PARTS.stream()
                    .filter(part -> !page.contains("\n" + part + "\n\n"))
                    .forEach(part -> wrong.add(code.id() + " has no part " + part));
        }
        assertEquals(List.of(), wrong);
    }
}
