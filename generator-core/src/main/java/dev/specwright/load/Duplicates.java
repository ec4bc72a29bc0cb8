package dev.specwright.load;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import java.util.List;

/** How a key that an object has twice is reported, alike for YAML and JSON. */
final class Duplicates {

    private Duplicates() {}

    static void report(Diagnostics diagnostics, String pointer, SourceLocation first, SourceLocation second) {
        List<String> tokens = Pointers.tokens(pointer);
        diagnostics.add(
                DiagnosticCode.DUPLICATE_KEY,
                second,
                pointer,
                "the key '" + tokens.get(tokens.size() - 1) + "' is already there at line " + first.line() + ", column "
                        + first.column(),
                "rename one of the two, or merge them");
    }
}
