package dev.specwright.resolve;

import static dev.specwright.diagnostics.DiagnosticCode.DANGLING_REFERENCE;
import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import java.util.List;
import java.util.Optional;

/** Checks that references lead somewhere. */
final class ReferenceChecker {

    private final References references;
    private final Reporter reporter;

    ReferenceChecker(References references, Reporter reporter) {
        this.references = references;
        this.reporter = reporter;
    }

    /**
     * Binds one reference.
     *
     * @param holder the object that has the reference
     * @param keyword {@code $ref} or {@code $dynamicRef}
     * @return the node it points at; empty, and reported, where there is none
     */
    Optional<Node> bind(Node holder, String keyword) {
        Optional<Node> target = references.target(holder, keyword);
        if (target.isEmpty()) {
            String reference = holder.text(keyword).orElse("");
            String place = holder.pointer() + "/" + keyword;
            if (References.isLocalPointer(reference)) {
                reportDangling(reference, place);
            } else if (reference.startsWith("#")) {
                String message = "`" + reference + "` refers to an anchor that is not there";
                reporter.report(DANGLING_REFERENCE, place, message);
            } else {
                reporter.report(
                        UNSUPPORTED_KEYWORD,
                        place,
                        "`" + reference + "` refers to another document, which is not supported yet",
                        "Refer to a place in this document, as in `#/components/schemas/Name`");
            }
        }
        return target;
    }

    private void reportDangling(String reference, String place) {
        String pointer = References.pointer(reference);
        int slash = pointer.lastIndexOf('/');
        List<String> siblings = references.siblings(pointer);
        String hint;
        if (siblings.isEmpty()) {
            hint = slash > 0 ? "There is nothing at `#" + pointer.substring(0, slash) + "`" : "";
        } else {
            hint = Suggestions.hint(pointer.substring(slash + 1), siblings);
        }
        reporter.report(DANGLING_REFERENCE, place, "`" + reference + "` refers to something that is not there", hint);
    }
}
