package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the JSON in the {@code content} of bodies. */
final class ContentCompiler {

    private static final Pattern JSON = Pattern.compile("(application/json|[^/]+/[^/;]+\\+json)\\s*(;.*)?");

    private final SchemaCompiler schemas;
    private final TypeNames names;
    private final Reporter reporter;

    ContentCompiler(SchemaCompiler schemas, TypeNames names, Reporter reporter) {
        this.schemas = schemas;
        this.names = names;
        this.reporter = reporter;
    }

    /**
     * A body in JSON.
     *
     * @param mediaType its media type
     * @param value what it may be
     */
    record Json(String mediaType, ValueModel value) {}

    /**
     * The media types of a body.
     *
     * @param holder a request body or a response
     * @return name and media type object, in the document's order
     */
    static List<Node.Member> mediaTypes(Node holder) {
        return holder.member("content").map(Node::members).orElse(List.of());
    }

    /**
     * Compiles the first media type that is JSON. Others beside it are alternatives that need not be used.
     *
     * @param holder a request body or a response
     * @param name what a model is called whose schema stands there without a name of its own
     * @return the body; empty where there is none that is JSON
     */
    Optional<Json> compile(Node holder, String name) {
        Optional<Node.Member> json =
                mediaTypes(holder).stream().filter(type -> isJson(type.name())).findFirst();
        return json.map(type -> new Json(type.name(), compileSchema(type.value(), name)));
    }

    /**
     * Reports a body that has media types, none of which is JSON.
     *
     * @param holder a request body or a response
     */
    void reportUnsupported(Node holder) {
        List<String> types = mediaTypes(holder).stream().map(Node.Member::name).toList();
        if (!types.isEmpty()) {
            reporter.report(
                    UNSUPPORTED_KEYWORD,
                    holder.pointer() + "/content",
                    "media types other than JSON are not supported yet: " + Suggestions.list(types));
        }
    }

    private ValueModel compileSchema(Node mediaType, String name) {
        Optional<Node> schema = mediaType.member("schema");
        // A component is called by its own name, whichever operation comes first to use it.
        schema.filter(found -> !found.pointer().startsWith("/components/"))
                .ifPresent(found -> names.root(found.pointer(), name));
        return schema.map(schemas::value).orElse(new ValueModel(new TypeRef.AnyJson(), true, List.of()));
    }

    private static boolean isJson(String mediaType) {
        return JSON.matcher(mediaType.toLowerCase(Locale.ROOT)).matches();
    }
}
