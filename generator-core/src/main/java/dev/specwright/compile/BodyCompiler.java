package dev.specwright.compile;

import dev.specwright.compile.ContentCompiler.Choice;
import dev.specwright.model.Documentation;
import dev.specwright.model.OperationModel.BodyModel;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.OperationNames;
import dev.specwright.resolve.Located;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compiles request bodies: one for each kind of body that an operation takes. */
final class BodyCompiler {

    private final TypeNames names;
    private final ContentCompiler contents;
    private final FormCompiler forms;

    BodyCompiler(TypeNames names, ContentCompiler contents, FormCompiler forms) {
        this.names = names;
        this.contents = contents;
        this.forms = forms;
    }

    /**
     * One kind of body.
     *
     * @param model the body
     * @param word what it is called where an operation takes several kinds
     */
    record Variant(BodyModel model, String word) {}

    /**
     * Compiles a request body.
     *
     * @param body the body
     * @param operation the operation's Java name
     * @param javaNames the names of the method's parameters
     * @return what may be sent: what the operation takes by its own name, then what it takes by others
     */
    List<Variant> compile(Located<RequestBody> body, String operation, OperationNames javaNames) {
        List<Choice> choices = ContentCompiler.choices(body.node());
        if (choices.isEmpty()) {
            return List.of();
        }
        String javaName = javaNames.claim(names.override(body.node()).orElse("body"), "Value");
        List<Variant> all = new ArrayList<>();
        for (Choice choice : choices) {
            String word = word(choice);
            String model = JavaNames.capitalised(operation) + (all.isEmpty() ? "" : word) + "Request";
            all.add(new Variant(compile(body, choice, javaName, model), word));
        }
        return all;
    }

    private BodyModel compile(Located<RequestBody> body, Choice choice, String javaName, String model) {
        String description = body.value().getDescription();
        return new BodyModel(
                javaName,
                choice.kind(),
                contents.compileBody(choice, model),
                choice.mediaType(),
                ContentCompiler.equivalents(body.node(), choice),
                ContentCompiler.choices(body.node()).size() > 1,
                Boolean.TRUE.equals(body.value().getRequired()),
                forms.compile(choice),
                choice.node().pointer(),
                Documentation.of(description == null ? "" : description));
    }

    private static String word(Choice choice) {
        return switch (choice.kind()) {
            case FORM -> "Form";
            case MULTIPART -> "Multipart";
            case BINARY -> "Bytes";
            case JSON, TEXT -> subtype(choice.mediaType());
        };
    }

    private static String subtype(String mediaType) {
        String subtype = mediaType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        subtype = subtype.substring(subtype.indexOf('/') + 1).replaceFirst("^x-", "");
        return switch (subtype) {
            case "plain", "*" -> "Text";
            default -> JavaNames.className(subtype);
        };
    }
}
