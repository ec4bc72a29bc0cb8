package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.NOT_ENFORCED;

import dev.specwright.model.Constraint;
import dev.specwright.model.OperationModel.BodyKind;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses one media type of a body's {@code content} and compiles what it says. */
final class ContentCompiler {

    private static final Pattern JSON = Pattern.compile("((application|text)/(x-)?json|[^/]+/[^/;]+\\+json)\\s*(;.*)?");
    private static final Pattern TEXT =
            Pattern.compile("(text/(?!event-stream)[^;]*|application/(xml|yaml|x-yaml|[^;]*\\+xml))\\s*(;.*)?");

    private final SchemaCompiler schemas;
    private final TypeNames names;
    private final Reporter reporter;

    ContentCompiler(SchemaCompiler schemas, TypeNames names, Reporter reporter) {
        this.schemas = schemas;
        this.names = names;
        this.reporter = reporter;
    }

    /**
     * A media type that was chosen.
     *
     * @param kind what it consists of
     * @param mediaType its name
     * @param node the media type object
     */
    record Choice(BodyKind kind, String mediaType, Node node) {

        Optional<Node> schema() {
            return node.member("schema");
        }
    }

    /**
     * The media types of a body.
     *
     * @param holder a request body, a response, or a parameter
     * @return name and media type object, in the document's order
     */
    static List<Node.Member> mediaTypes(Node holder) {
        return holder.member("content").map(Node::members).orElse(List.of());
    }

    /**
     * Chooses a media type: JSON goes before forms, forms before text, text before bytes; of the same kind the first.
     *
     * @param holder a request body or a response
     * @return the choice; empty where there is no media type
     */
    static Optional<Choice> choose(Node holder) {
        return all(holder).stream().min(Comparator.comparing(ContentCompiler::rank));
    }

    /**
     * All media types.
     *
     * @param holder a request body or a response
     * @return each of them, in the document's order
     */
    static List<Choice> all(Node holder) {
        return mediaTypes(holder).stream()
                .map(type -> new Choice(kind(type), type.name(), type.value()))
                .toList();
    }

    /**
     * The media types of a request body that differ in what the caller hands in: in kind, or in schema.
     *
     * @param body a request body
     * @return the one that {@link #choose} chooses, then the others in the document's order
     */
    static List<Choice> choices(Node body) {
        Map<List<Object>, Choice> distinct = new LinkedHashMap<>();
        choose(body).ifPresent(chosen -> distinct.put(key(chosen), chosen));
        all(body).forEach(choice -> distinct.putIfAbsent(key(choice), choice));
        return List.copyOf(distinct.values());
    }

    private static List<Object> key(Choice choice) {
        // Of bytes the caller names the media type.
        return List.of(
                choice.kind(),
                choice.kind() == BodyKind.BINARY ? "" : choice.schema().map(Node::json));
    }

    /**
     * The media types that a body may be sent as instead, with the same value.
     *
     * @param body a request body
     * @param choice one of its {@link #choices}
     * @return their names, in the document's order
     */
    static List<String> equivalents(Node body, Choice choice) {
        return all(body).stream()
                .filter(other -> !other.mediaType().equals(choice.mediaType()))
                .filter(other -> key(other).equals(key(choice)))
                .map(Choice::mediaType)
                .toList();
    }

    /**
     * The media types of one kind.
     *
     * @param holder a response
     * @param kind the kind
     * @return their names, in the document's order
     */
    static List<String> ofKind(Node holder, BodyKind kind) {
        return mediaTypes(holder).stream()
                .filter(type -> kind(type) == kind)
                .map(Node.Member::name)
                .toList();
    }

    private static int rank(Choice choice) {
        // Only a multipart form can hold files.
        return switch (choice.kind()) {
            case JSON -> 0;
            case MULTIPART -> 1;
            case FORM -> 2;
            case TEXT -> 3;
            case BINARY -> 4;
        };
    }

    private static BodyKind kind(Node.Member type) {
        String name = type.name().toLowerCase(Locale.ROOT);
        if (isJson(name) || name.equals("*/*") && !isBytes(type.value())) {
            return BodyKind.JSON;
        } else if (name.startsWith("multipart/form-data")) {
            return BodyKind.MULTIPART;
        } else if (name.startsWith("application/x-www-form-urlencoded")) {
            return BodyKind.FORM;
        }
        return TEXT.matcher(name).matches() ? BodyKind.TEXT : BodyKind.BINARY;
    }

    private static boolean isBytes(Node mediaType) {
        return mediaType
                .member("schema")
                .map(schema -> schema.text("format").equals(Optional.of("binary")))
                .orElse(true);
    }

    static boolean isJson(String mediaType) {
        return JSON.matcher(mediaType.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * Compiles the schema of a media type.
     *
     * @param choice the media type
     * @param name what a model is called whose schema stands there without a name of its own
     * @return what it may be; strings for text and for bytes, whose schemas say nothing
     */
    ValueModel compile(Choice choice, String name) {
        if (choice.kind() == BodyKind.TEXT || choice.kind() == BodyKind.BINARY) {
            return ValueModel.of(new TypeRef.Text());
        }
        return compile(choice.schema(), name);
    }

    /**
     * Compiles the schema of the items of a stream.
     *
     * @param choice the media type
     * @param name what a model is called whose schema stands there without a name of its own
     * @return what an item may be; where lines are said to be a list, each is one of its elements
     */
    ValueModel compileItems(Choice choice, String name) {
        ValueModel value = compile(StreamFormats.items(choice), name);
        return value.type() instanceof TypeRef.ListOf list ? list.element() : value;
    }

    private ValueModel compile(Optional<Node> schema, String name) {
        // A component is called by its own name, whichever operation comes first to use it.
        schema.filter(found -> !found.pointer().startsWith("/components/"))
                .ifPresent(found -> names.root(found.pointer(), name));
        return schema.map(schemas::value).orElse(new ValueModel(new TypeRef.AnyJson(), true, List.of()));
    }

    /**
     * Compiles the schema of a request body's media type, which text is checked against before it is sent, and bytes are not.
     *
     * @param choice the media type
     * @param name what a model is called whose schema stands there without a name of its own
     * @return what it may be
     */
    ValueModel compileBody(Choice choice, String name) {
        Optional<Node> schema = choice.schema();
        boolean bytes = choice.kind() == BodyKind.BINARY;
        if (choice.kind() != BodyKind.TEXT && !bytes || schema.isEmpty()) {
            return compile(choice, name);
        }
        FlatSchema flat = schemas.flatten(schema.get());
        if (flat.all("type").stream()
                .allMatch(type -> type.value().json().asText().equals("string"))) {
            List<Constraint> constraints = schemas.value(flat, ValueKind.STRING).constraints();
            if (bytes) {
                constraints.forEach(constraint -> reporter.report(
                        NOT_ENFORCED,
                        constraint.pointer(),
                        "bytes of `" + choice.mediaType() + "` are sent as they are: this is not checked"));
            }
            return new ValueModel(new TypeRef.Text(), false, bytes ? List.of() : constraints);
        }
        reporter.report(
                NOT_ENFORCED,
                schema.get().pointer(),
                "a body of `" + choice.mediaType() + "` is sent as it is: what this schema says of it is not checked",
                bytes ? "Bytes need no schema" : "Only schemas of `type: string` say something of text");
        return compile(choice, name);
    }
}
