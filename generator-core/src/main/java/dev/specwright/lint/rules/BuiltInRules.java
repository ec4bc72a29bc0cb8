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
                        ParameterRules.rules(),
                        DocumentRules.rules(),
                        ValueRules.rules(),
                        PrecisionRules.rules(),
                        CodeRules.rules(),
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

    /**
     * The rules about generated code, without loading the others.
     *
     * @return each once
     */
    public static List<Rule> code() {
        return Stream.of(NameRules.rules(), EnumRules.names(), CodeRules.rules())
                .flatMap(List::stream)
                .toList();
    }
}
