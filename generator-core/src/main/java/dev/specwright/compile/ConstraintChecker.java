package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.load.CompactJson;
import dev.specwright.model.Constraint;
import dev.specwright.model.PropertyRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks JSON values against single constraints, with the semantics of JSON Schema 2020-12. */
final class ConstraintChecker {

    private final TreeEvaluator trees;

    ConstraintChecker(TreeEvaluator trees) {
        this.trees = trees;
    }

    /** Beyond this many digits of difference a division takes too long, and no document means it. */
    private static final int LARGEST_EXPONENT = 10_000;

    /**
     * Checks a value. A constraint says nothing of values of other types than those it is about.
     *
     * @param json the value, not null
     * @param constraint what it must satisfy
     * @return a clause that says what it does not satisfy; empty if it does
     */
    Optional<String> problem(JsonNode json, Constraint constraint) {
        return constraint.match(new Constraint.Cases<>() {
            @Override
            public Optional<String> size(Constraint.Size size) {
                boolean atLeast = size.keyword().keyword().startsWith("min");
                long found = json.isTextual() ? json.textValue().codePoints().count() : json.size();
                boolean fits = atLeast ? found >= size.limit() : found <= size.limit();
                fits |= !isAbout(size.keyword(), json);
                return unless(fits, "it breaks `" + size.keyword().keyword() + ": " + size.limit() + "`");
            }

            @Override
            public Optional<String> range(Constraint.Range range) {
                boolean fits = !json.isNumber() || fits(json.decimalValue(), range);
                return unless(fits, "it breaks `" + range.keyword().keyword() + ": " + range.limit() + "`");
            }

            @Override
            public Optional<String> pattern(Constraint.Pattern pattern) {
                boolean fits = !json.isTextual() || PatternMatcher.matches(pattern.pattern(), json.textValue());
                return unless(fits, "it does not match `" + pattern.pattern().source() + "`");
            }

            @Override
            public Optional<String> format(Constraint.Format format) {
                boolean fits = !json.isTextual() || FormatSyntax.mayHave(format.format(), json.textValue());
                return unless(fits, "it does not have the format `" + format.format() + "`");
            }

            @Override
            public Optional<String> uniqueItems(Constraint.UniqueItems uniqueItems) {
                Set<String> seen = new LinkedHashSet<>();
                boolean fits = true;
                for (int i = 0; json.isArray() && i < json.size(); i++) {
                    fits &= seen.add(canonical(json.get(i)));
                }
                return unless(fits, "its elements are not unique");
            }

            @Override
            public Optional<String> oneOf(Constraint.OneOf oneOf) {
                return allowed(json, oneOf.values());
            }

            @Override
            public Optional<String> listed(Constraint.Listed listed) {
                return allowed(json, listed.values());
            }

            @Override
            public Optional<String> tree(Constraint.Tree tree) {
                return unless(trees.fits(json, tree), "it does not fit the schema at `#" + tree.pointer() + "`");
            }
        });
    }

    private static Optional<String> allowed(JsonNode json, List<String> values) {
        String found = canonical(json);
        boolean fits = values.stream().anyMatch(value -> found.equals(canonicalText(value)));
        return unless(fits, "it is none of " + String.join(", ", values));
    }

    private static Optional<String> unless(boolean fits, String problem) {
        return fits ? Optional.empty() : Optional.of(problem);
    }

    private static boolean isAbout(Constraint.SizeKeyword keyword, JsonNode json) {
        return switch (keyword) {
            case MIN_LENGTH, MAX_LENGTH -> json.isTextual();
            case MIN_ITEMS, MAX_ITEMS -> json.isArray();
            case MIN_PROPERTIES, MAX_PROPERTIES -> json.isObject();
        };
    }

    private static boolean fits(BigDecimal number, Constraint.Range range) {
        int order = number.compareTo(range.limit());
        return switch (range.keyword()) {
            case MINIMUM -> order >= 0;
            case MAXIMUM -> order <= 0;
            case EXCLUSIVE_MINIMUM -> order > 0;
            case EXCLUSIVE_MAXIMUM -> order < 0;
            case MULTIPLE_OF -> {
                long difference = Math.abs((long) number.scale() - range.limit().scale());
                yield difference < LARGEST_EXPONENT
                        && number.remainder(range.limit()).signum() == 0;
            }
        };
    }

    /**
     * Whether an object satisfies a rule.
     *
     * @param object the object
     * @param rule the rule
     * @return true if it does
     */
    boolean satisfies(JsonNode object, PropertyRule rule) {
        List<JsonNode> set = new ArrayList<>();
        for (String name : rule.properties()) {
            JsonNode value = object.get(name);
            if (value != null && !value.isNull()) {
                set.add(value);
            }
        }
        return switch (rule.kind()) {
            case AT_MOST_ONE_OF -> set.size() <= 1;
            case EXACTLY_ONE_OF -> set.size() == 1;
            case AT_LEAST_ONE_OF -> !set.isEmpty();
            case ASCENDING -> ascends(set);
        };
    }

    private static boolean ascends(List<JsonNode> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i - 1).decimalValue().compareTo(numbers.get(i).decimalValue()) > 0) {
                return false;
            }
        }
        return true;
    }

    /** A text that two values share exactly if they are equal to JSON Schema: 1 and 1.0 are, whatever their order. */
    static String canonical(JsonNode json) {
        if (json.isNumber()) {
            BigDecimal number = json.decimalValue().stripTrailingZeros();
            return number.unscaledValue() + "e" + -(long) number.scale();
        }
        StringBuilder text = new StringBuilder();
        if (json.isObject()) {
            Map<String, String> members = new TreeMap<>();
            json.properties().forEach(member -> members.put(member.getKey(), canonical(member.getValue())));
            members.forEach((name, value) -> text.append(name.length())
                    .append(name)
                    .append(':')
                    .append(value)
                    .append(','));
            return "{" + text + "}";
        }
        if (json.isArray()) {
            json.forEach(element -> text.append(canonical(element)).append(','));
            return "[" + text + "]";
        }
        return CompactJson.write(json);
    }

    private static String canonicalText(String json) {
        return canonical(CompactJson.read(json));
    }
}
