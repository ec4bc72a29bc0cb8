package dev.specwright.lint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a team has decided about rules.
 *
 * @param preset which rules run; empty where nothing is said
 * @param rules by rule how grave its findings are; empty where the rule is off
 * @param overrides the same for parts of a document, of which the last that fits counts
 * @param own rules that are written as data
 */
public record LintConfig(
        Optional<Preset> preset, Map<String, Optional<LintSeverity>> rules, List<Override> overrides, List<Rule> own) {

    /** Nothing is decided. */
    public static final LintConfig NONE = new LintConfig(Optional.empty(), Map.of(), List.of(), List.of());

    /** Copies what it is given. */
    public LintConfig {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        overrides = List.copyOf(overrides);
        own = List.copyOf(own);
    }

    /**
     * What holds for a part of a document.
     *
     * @param pointer matches the JSON Pointers of the part, and what they begin with
     * @param rules by rule how grave its findings are; empty where the rule is off
     */
    public record Override(Pattern pointer, Map<String, Optional<LintSeverity>> rules) {

        /** Copies the map. */
        public Override {
            rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        }
    }

    /**
     * Whether a rule runs at all.
     *
     * @param rule the rule
     * @param wanted the preset that is wanted
     * @return true also where it is on for a part of the document only
     */
    boolean runs(RuleInfo rule, Preset wanted) {
        boolean somewhere = overrides.stream()
                .anyMatch(override -> override.rules()
                        .getOrDefault(rule.id(), Optional.empty())
                        .isPresent());
        return somewhere || (rules.containsKey(rule.id()) ? rules.get(rule.id()).isPresent() : wanted.has(rule));
    }

    /**
     * How grave a finding is.
     *
     * @param finding the finding
     * @param on whether its rule is on where nothing else is said
     * @return the severity; empty where the rule is off there
     */
    Optional<LintSeverity> severity(Finding finding, boolean on) {
        Optional<LintSeverity> decided = on ? Optional.of(finding.severity()) : Optional.empty();
        if (rules.containsKey(finding.rule())) {
            decided = rules.get(finding.rule());
        }
        for (Override override : overrides) {
            if (override.rules().containsKey(finding.rule())
                    && override.pointer().matcher(finding.pointer()).lookingAt()) {
                decided = override.rules().get(finding.rule());
            }
        }
        return decided;
    }
}
