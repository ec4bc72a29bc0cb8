package dev.specwright.emit;

import com.palantir.javapoet.CodeBlock;
import dev.specwright.model.Documentation;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.PropertyModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Javadoc comments from a document's text. With {@link JavaLiterals} one of the two doors by which text from a document
 * enters Java.
 */
final class Javadocs {

    private final JavadocMarkdown markdown = new JavadocMarkdown();

    /** The comment of a model's class. */
    CodeBlock ofModel(ObjectModel model) {
        return comment(
                model.documentation(), List.of("Schema " + JavadocText.code("#" + model.pointer())), model.name());
    }

    /** The comment of a property's accessor: what the document says, its facts, and where it says so. */
    CodeBlock ofProperty(PropertyModel property) {
        List<String> facts = new ArrayList<>();
        facts.add("JSON member " + JavadocText.code(property.jsonName()));
        ConstraintPhrases.of(property.value()).forEach(facts::add);
        property.documentation().defaultText().ifPresent(text -> facts.add("default " + JavadocText.code(text)));
        property.documentation().examples().stream()
                .findFirst()
                .filter(example -> !property.secret())
                .ifPresent(example -> facts.add("for example " + JavadocText.code(example)));
        return comment(
                property.documentation(),
                List.of(String.join("; ", facts) + ".", "Schema " + JavadocText.code("#" + property.pointer())),
                property.jsonName());
    }

    /** The comment of an operation: what the document says, and the request line. */
    CodeBlock ofOperation(OperationModel operation) {
        List<String> closing = new ArrayList<>();
        closing.add(JavadocText.code(operation.method() + " " + operation.path()));
        CodeBlock.Builder comment =
                CodeBlock.builder().add(comment(operation.documentation(), closing, operation.name()));
        operation.parameters().stream()
                .filter(OperationModel.ParameterModel::required)
                .forEach(parameter -> comment.add(parameterTag(parameter.javaName(), parameter.documentation())));
        operation.body().ifPresent(body -> comment.add(parameterTag(body.javaName(), body.documentation())));
        operation
                .parameterObject()
                .ifPresent(object ->
                        comment.add("\n@param $L the optional parameters", OperationsEmitter.PARAMETER_OBJECT));
        return comment.build();
    }

    private CodeBlock parameterTag(String name, Documentation documentation) {
        String text = documentation.description().isBlank() ? documentation.summary() : documentation.description();
        List<String> blocks = markdown.blocks(text);
        String first = blocks.isEmpty() ? "see the schema" : blocks.get(0);
        return CodeBlock.of("\n@param $L $L", name, JavadocText.wrapped(List.of(first)));
    }

    /** A comment with the document's text and lines of our own below it. */
    CodeBlock comment(Documentation documentation, List<String> closing, String fallback) {
        List<String> blocks = new ArrayList<>();
        if (!documentation.summary().isBlank()) {
            blocks.addAll(markdown.blocks(documentation.summary()));
        }
        if (!documentation.description().isBlank()
                && !documentation.description().equals(documentation.summary())) {
            blocks.addAll(markdown.blocks(documentation.description()));
        }
        if (blocks.isEmpty()) {
            blocks.add(JavadocText.code(fallback) + ".");
        }
        if (!closing.isEmpty()) {
            blocks.add("<p>" + String.join("\n<br>", closing));
        }
        return CodeBlock.of("$L", JavadocText.wrapped(blocks));
    }
}
