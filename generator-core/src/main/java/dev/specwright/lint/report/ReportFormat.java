package dev.specwright.lint.report;

import dev.specwright.lint.LintReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The forms of a report that other programs read, and the one for a browser. */
public enum ReportFormat {
    /** Every finding as an object. */
    JSON("lint.json", JsonReport::write),
    /** SARIF 2.1.0 (OASIS), which code scanning of several hosts reads. */
    SARIF("lint.sarif", SarifReport::write),
    /** The XML that continuous integration knows of JUnit: a suite for each document, a case for each rule that ran. */
    JUNIT("lint-junit.xml", JUnitReport::write),
    /** Workflow commands of GitHub Actions, one for each line. */
    GITHUB("lint-github.txt", GithubReport::write),
    /** A page that needs nothing else. */
    HTML("lint.html", HtmlReport::write);

    private final String fileName;
    private final Function<List<LintReport>, String> writer;

    ReportFormat(String fileName, Function<List<LintReport>, String> writer) {
        this.fileName = fileName;
        this.writer = writer;
    }

    /**
     * What the file is called.
     *
     * @return a name without a folder
     */
    public String fileName() {
        return fileName;
    }

    /**
     * Writes reports.
     *
     * @param reports one for each document
     * @return the text of the file
     */
    public String write(List<LintReport> reports) {
        return writer.apply(reports);
    }

    /**
     * The name that people write.
     *
     * @return such as {@code sarif}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a name.
     *
     * @param label such as {@code sarif}
     * @return the format, empty where there is none of that name
     */
    public static Optional<ReportFormat> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
