package dev.specwright.emit;

import com.palantir.javapoet.CodeBlock;
import dev.specwright.model.Documentation;
import dev.specwright.model.HeadersModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeModel;
import dev.specwright.model.ValueModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Javadoc comments from a document's text. With {@link JavaLiterals} one of the two doors by which text from a document
 * enters Java.
 */
final class Javadocs {

    private final JavadocMarkdown markdown = new JavadocMarkdown();

    /** The comment of a type. */
    CodeBlock ofType(TypeModel model) {
        return comment(model.documentation(), List.of("Schema " + JavadocText.code("#" + model.pointer())));
    }

    /** A comment of the document's text alone. */
    CodeBlock ofText(String text) {
        return CodeBlock.of("$L", JavadocText.wrapped(markdown.blocks(text)));
    }

    /** The comment of a property's accessor: what the document says, its facts, and where it says so. */
    CodeBlock ofProperty(PropertyModel property) {
        List<String> facts = new ArrayList<>();
        facts.add("JSON member " + JavadocText.code(property.jsonName()));
        facts.addAll(ConstraintPhrases.of(property.value()));
        property.documentation()
                .defaultText()
                .filter(text -> property.defaultValue().isPresent() || text.equals("null"))
                .ifPresent(text -> facts.add("default " + JavadocText.code(text)));
        boolean nothing = !property.required() && property.defaultValue().isEmpty();
        if (nothing && !property.isOptional()) {
            facts.add("null where it is absent");
        }
        property.documentation().examples().stream()
                .findFirst()
                .filter(example -> !property.secret())
                .ifPresent(example -> facts.add("for example " + JavadocText.code(example)));
        return comment(
                property.documentation(),
                List.of(String.join("; ", facts) + ".", "Schema " + JavadocText.code("#" + property.pointer())));
    }

    /** The comment of an operation: what the document says, and the request line. */
    CodeBlock ofOperation(OperationModel operation) {
        String request = JavadocText.code(operation.method() + " " + operation.path());
        List<String> tags = new ArrayList<>();
        operation.parameters().stream()
                .filter(OperationModel.ParameterModel::required)
                .forEach(parameter -> parameterTag(parameter.javaName(), parameter.value(), parameter.documentation())
                        .ifPresent(tags::add));
        operation
                .body()
                .ifPresent(body -> parameterTag(body.javaName(), body.value(), body.documentation())
                        .ifPresent(tags::add));
        operation
                .parameterObject()
                .ifPresent(object ->
                        tags.add("@param " + OperationsEmitter.PARAMETER_OBJECT + " the optional parameters"));
        CodeBlock.Builder comment =
                CodeBlock.builder().add(comment(operation.documentation(), List.of(request + mediaTypes(operation))));
        if (!tags.isEmpty()) {
            comment.add("\n\n$L", String.join("\n", tags));
        }
        return comment.build();
    }

    /** What the body is sent as, where there is a choice. */
    private static String mediaTypes(OperationModel operation) {
        return operation
                .body()
                .filter(body -> body.several() || !body.equivalents().isEmpty())
                .map(body -> ", the body as " + JavadocText.code(body.mediaType()) + same(body.equivalents()))
                .orElse("");
    }

    private static String same(List<String> mediaTypes) {
        return mediaTypes.isEmpty()
                ? ""
                : "; the header {@code Content-Type} among the options makes it "
                        + mediaTypes.stream().map(JavadocText::code).collect(Collectors.joining(" or "));
    }

    /** The comment of a header: its name, what the document says, and what is said of its value. */
    CodeBlock ofHeader(HeadersModel.HeaderModel header) {
        List<String> facts = new ArrayList<>();
        facts.add("Header " + JavadocText.code(header.jsonName()) + (header.required() ? ", always there" : ""));
        facts.addAll(ConstraintPhrases.of(header.value()));
        return comment(header.documentation(), List.of(String.join("; ", facts) + "."));
    }

    /** The first paragraph of what the document says of a parameter, and its constraints; nothing where it is silent. */
    private Optional<String> parameterTag(String name, ValueModel value, Documentation documentation) {
        String text = documentation.description().isBlank() ? documentation.summary() : documentation.description();
        String first = markdown.blocks(text).stream().findFirst().orElse("");
        String facts = String.join("; ", ConstraintPhrases.of(value));
        String separator = first.isEmpty() || facts.isEmpty() ? "" : first.endsWith(".") ? " " : "; ";
        String said = first + separator + facts;
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(JavadocText.wrapped(List.of("@param " + name + " " + said)));
    }

    /** A comment with the document's text, or our own where it says nothing. */
    CodeBlock comment(Documentation documentation, String fallback) {
        List<String> blocks = said(documentation);
        return CodeBlock.of("$L", JavadocText.wrapped(blocks.isEmpty() ? List.of(fallback) : blocks));
    }

    /** A comment with the document's text and lines of our own below it. */
    private CodeBlock comment(Documentation documentation, List<String> closing) {
        List<String> blocks = said(documentation);
        blocks.add((blocks.isEmpty() ? "" : "<p>") + String.join("\n<br>", closing));
        return CodeBlock.of("$L", JavadocText.wrapped(blocks));
    }

    private List<String> said(Documentation documentation) {
        String summary = documentation.summary().strip();
        String description = documentation.description().strip();
        return markdown.blocks(description.equals(summary) ? summary : summary + "\n\n" + description);
    }
}
