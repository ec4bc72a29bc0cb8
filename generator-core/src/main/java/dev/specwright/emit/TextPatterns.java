package dev.specwright.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.specwright.model.PatternModel;

/** Writes compiled regular expressions as Java expressions. */
final class TextPatterns {

    private TextPatterns() {}

    /** An expression of type {@code TextPattern}. */
    static CodeBlock expression(JavaNamespace names, PatternModel pattern) {
        ClassName textPattern = names.coreClass("TextPattern");
        return pattern.match(new PatternModel.Cases<>() {
            @Override
            public CodeBlock automaton(PatternModel.Automaton automaton) {
                CodeBlock.Builder call = CodeBlock.builder()
                        .add("$T.automaton(\n        $L", textPattern, JavaLiterals.string(automaton.source()));
                automaton.tables().forEach(table -> call.add(",\n        $L", JavaLiterals.string(table)));
                return call.add(")").build();
            }

            @Override
            public CodeBlock backtracking(PatternModel.Backtracking backtracking) {
                return CodeBlock.of(
                        "$T.backtracking(\n        $L,\n        $L)",
                        textPattern,
                        JavaLiterals.string(backtracking.source()),
                        JavaLiterals.string(backtracking.javaPattern()));
            }
        });
    }
}
