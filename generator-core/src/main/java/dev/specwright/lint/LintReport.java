package dev.specwright.lint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of looking at a document.
 *
 * @param document what messages call the document
 * @param findings what was found and is not known, in reading order
 * @param hidden what was found and is not shown
 * @param texts the texts of the files that were read, by their names, for showing the lines around a finding
 * @param rules the rules that ran, and the compiler's diagnostics that were found, by id
 */
public record LintReport(
        String document,
        List<Finding> findings,
        Hidden hidden,
        Map<String, String> texts,
        Map<String, RuleInfo> rules) {

    /** Copies what it is given. */
    public LintReport {
        findings = List.copyOf(findings);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /**
     * What was found and is not shown.
     *
     * @param silenced how many findings the document itself silences
     * @param known how many findings the baseline knows
     * @param baseline a baseline that knows all findings, those that are shown and those that the old one knew
     */
    public record Hidden(int silenced, int known, Baseline baseline) {}

    /**
     * How many findings there are of a severity.
     *
     * @param severity the severity
     * @return the number
     */
    public int count(LintSeverity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
