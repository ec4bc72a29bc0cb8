package dev.specwright.lint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of mending a document. Nothing was written.
 *
 * @param done the findings that were mended, in the order in which they were
 * @param left the findings that have a fix which cannot be made here, and why
 * @param texts the new texts of the files that changed, by their names
 * @param before what is found in the document as it is
 * @param after what is found in the mended document
 */
public record FixReport(
        List<Done> done, List<Left> left, Map<String, String> texts, LintReport before, LintReport after) {

    /** Copies what it is given. */
    public FixReport {
        done = List.copyOf(done);
        left = List.copyOf(left);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * A finding that was mended.
     *
     * @param finding the finding, where it was
     * @param diff the lines that went and that came
     */
    public record Done(Finding finding, List<String> diff) {

        /** Copies the list. */
        public Done {
            diff = List.copyOf(diff);
        }
    }

    /**
     * A finding that has to be mended by hand.
     *
     * @param finding the finding
     * @param reason what is in the way
     */
    public record Left(Finding finding, String reason) {}
}
