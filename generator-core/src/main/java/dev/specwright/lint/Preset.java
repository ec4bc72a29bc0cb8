package dev.specwright.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Sets of rules that go by a name. */
public enum Preset {
    /** What is almost always a mistake. */
    RECOMMENDED,
    /** These, and what a careful team wants to know. */
    STRICT,
    /** Every rule there is. */
    ALL,
    /** The rules of {@code spectral:oas} that are on by default there, for OpenAPI 3. */
    SPECTRAL_OAS;

    /**
     * The name that people write.
     *
     * @return such as {@code spectral-oas}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The preset of a name.
     *
     * @param label such as {@code strict}
     * @return the preset, empty where there is none of that name
     */
    public static Optional<Preset> of(String label) {
        String wanted = label.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(preset -> preset.label().equals(wanted))
                .findFirst();
    }

    /**
     * Whether a rule is in this set.
     *
     * @param rule the rule
     * @return true if it runs
     */
    public boolean has(RuleInfo rule) {
        return switch (this) {
            case RECOMMENDED -> rule.level() == RECOMMENDED;
            case STRICT -> rule.level() != ALL;
            case ALL -> true;
            case SPECTRAL_OAS -> !rule.spectral().isEmpty() || rule.family() == Family.SPECIFICATION;
        };
    }
}
