package dev.specwright.lint;

/**
 * What is known of a rule without running it.
 *
 * @param id the stable name by which it is configured and silenced, lower case with hyphens
 * @param family what it is about
 * @param severity how grave its findings are unless somebody decides otherwise
 * @param level the smallest of the three nested presets that has it
 * @param spectral the rule of {@code spectral:oas} that it stands for; {@code ""} where there is none
 * @param summary one sentence without a full stop that says what is wrong
 */
public record RuleInfo(String id, Family family, LintSeverity severity, Preset level, String spectral, String summary) {

    /**
     * A rule that has no counterpart elsewhere.
     *
     * @param id its name
     * @param family what it is about
     * @param severity how grave its findings are
     * @param level the smallest preset that has it
     * @param summary what is wrong
     */
    public RuleInfo(String id, Family family, LintSeverity severity, Preset level, String summary) {
        this(id, family, severity, level, "", summary);
    }

    /**
     * The same rule as the counterpart of one of {@code spectral:oas}.
     *
     * @param rule the name that it has there
     * @return a copy
     */
    public RuleInfo as(String rule) {
        return new RuleInfo(id, family, severity, level, rule, summary);
    }
}
