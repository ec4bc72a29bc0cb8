package dev.specwright.lint.rules;

import dev.specwright.lint.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All rules that come with the linter. */
public final class BuiltInRules {

    private BuiltInRules() {}

    /**
     * The rules.
     *
     * @return each once
     */
    public static List<Rule> all() {
        return Stream.of(
                        StructureRules.rules(),
                        UnionRules.rules(),
                        OperationRules.rules(),
                        SecurityRules.servers(),
                        PathRules.rules(),
                        DocumentRules.rules(),
                        ValueRules.rules(),
                        PrecisionRules.rules(),
                        PrecisionRules.code(),
                        EnumRules.rules(),
                        PatternRules.rules(),
                        PatternRules.attacks(),
                        EnumRules.names(),
                        NameRules.rules(),
                        ProseRules.rules(),
                        SecurityRules.rules(),
                        StyleRules.rules())
                .flatMap(List::stream)
                .toList();
    }
}
