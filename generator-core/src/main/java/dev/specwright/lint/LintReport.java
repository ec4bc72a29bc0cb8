package dev.specwright.lint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of looking at a document.
 *
 * @param document what messages call the document
 * @param findings what was found, in reading order
 * @param texts the texts of the files that were read, by their names, for showing the lines around a finding
 * @param rules the rules that ran, and the compiler's diagnostics that were found, by id
 */
public record LintReport(
        String document, List<Finding> findings, Map<String, String> texts, Map<String, RuleInfo> rules) {

    /** Copies what it is given. */
    public LintReport {
        findings = List.copyOf(findings);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

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
