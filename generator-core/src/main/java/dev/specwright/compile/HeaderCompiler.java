package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.NOT_ENFORCED;

import dev.specwright.model.Constraint;
import dev.specwright.model.Documentation;
import dev.specwright.model.HeadersModel;
import dev.specwright.model.HeadersModel.HeaderModel;
import dev.specwright.model.OperationModel.Place;
import dev.specwright.model.ParameterStyle;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.ClassNames;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.NameTable;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import dev.specwright.resolve.ResolvedOperation.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles the headers of answers. APIs have the same few on most of their answers, so they are gathered: one name, one
 * type, one constant.
 */
final class HeaderCompiler {

    /** OpenAPI, "Response Object": what it says of a header with this name shall be ignored. */
    private static final String IGNORED = "content-type";

    private final ResolvedApi api;
    private final SchemaCompiler schemas;
    private final TypeNames names;
    private final Reporter reporter;
    private final StyleCompiler styles;
    private final NameTable constants = NameTable.exact();
    private final Map<List<Object>, HeaderModel> headers = new LinkedHashMap<>();
    private final Map<List<Object>, List<Object>> copies = new LinkedHashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<String> unchecked = new LinkedHashSet<>();

    HeaderCompiler(ResolvedApi api, SchemaCompiler schemas, TypeNames names, Reporter reporter) {
        this.api = api;
        this.schemas = schemas;
        this.names = names;
        this.reporter = reporter;
        this.styles = new StyleCompiler(reporter);
    }

    /**
     * Compiles the headers of an operation's answers.
     *
     * @param responses all of its responses
     * @return names of the headers, each once
     */
    List<String> compile(List<Response> responses) {
        Set<String> found = new LinkedHashSet<>();
        for (Response response : responses) {
            List<Node.Member> members = response.response()
                    .node()
                    .member("headers")
                    .map(Node::members)
                    .orElse(List.of());
            for (Node.Member member : members) {
                api.follow(member.value())
                        .filter(header -> !isIgnored(member.name(), header))
                        .ifPresent(header -> found.add(compile(member.name(), header)));
            }
        }
        return List.copyOf(found);
    }

    /**
     * All headers that were compiled.
     *
     * @param classes the names of classes
     * @param client the name of the client, without {@code Client}
     * @return the headers; empty where there is none
     */
    Optional<HeadersModel> all(ClassNames classes, String client) {
        unchecked.stream().findFirst().ifPresent(this::reportUnchecked);
        return headers.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeadersModel(classes.model(client + "Headers"), new ArrayList<>(headers.values())));
    }

    private void reportUnchecked(String first) {
        String count = unchecked.size() == 1 ? "" : " (" + unchecked.size() + " places, this is the first)";
        reporter.report(NOT_ENFORCED, first, "headers of answers have types, but this is not checked" + count);
    }

    private boolean isIgnored(String name, Node header) {
        boolean ignored = name.equalsIgnoreCase(IGNORED);
        if (ignored && told.add(header.pointer())) {
            reporter.report(
                    NOT_ENFORCED,
                    header.pointer(),
                    "OpenAPI ignores headers of answers called `" + name + "`",
                    "`content` says which media types an answer may have");
        }
        return ignored;
    }

    private String compile(String name, Node header) {
        Optional<Node.Member> content =
                ContentCompiler.mediaTypes(header).stream().findFirst();
        Optional<Node> schema = content.map(Node.Member::value).orElse(header).member("schema");
        boolean json =
                content.filter(type -> ContentCompiler.isJson(type.name())).isPresent();
        ParameterStyle style = json
                ? new ParameterStyle(ParameterStyle.Form.JSON, false, false)
                : styles.compile(header, Place.HEADER);
        List<Object> copied = List.of(name.toLowerCase(Locale.ROOT), schema.map(Node::json), style);
        List<Object> key = copies.computeIfAbsent(copied, first -> {
            ValueModel value = value(name, schema);
            review(content, value);
            return key(name, header, value, style);
        });
        HeaderModel known = headers.get(key);
        if (known.required() && !header.isTrue("required")) {
            headers.put(key, optional(known));
        }
        return known.constant();
    }

    private ValueModel value(String name, Optional<Node> schema) {
        schema.filter(found -> !found.pointer().startsWith("/components/schemas/"))
                .ifPresent(found -> names.root(found.pointer(), JavaNames.className(name) + "Header"));
        return schema.map(schemas::value).orElse(ValueModel.of(new TypeRef.Text()));
    }

    /** What headers are told apart by: name, type and style, however their schemas are written. */
    private List<Object> key(String name, Node header, ValueModel value, ParameterStyle style) {
        List<Object> key = List.of(name.toLowerCase(Locale.ROOT), value.type(), style);
        headers.computeIfAbsent(
                key,
                first -> new HeaderModel(
                        name,
                        constants.claim(names.override(header).orElseGet(() -> JavaNames.constantName(name))),
                        style,
                        value,
                        header.isTrue("required"),
                        Documentation.of(header.text("description").orElse("")),
                        header.isTrue("deprecated"),
                        header.pointer()));
        return key;
    }

    private static HeaderModel optional(HeaderModel known) {
        return new HeaderModel(
                known.jsonName(),
                known.constant(),
                known.style(),
                known.value(),
                false,
                known.documentation(),
                known.deprecated(),
                known.pointer());
    }

    /** Tells what of a header no code acts upon. */
    private void review(Optional<Node.Member> content, ValueModel value) {
        value.constraints().stream()
                .filter(constraint -> !(constraint instanceof Constraint.Listed))
                .forEach(constraint -> unchecked.add(constraint.pointer()));
        content.filter(type ->
                        !ContentCompiler.isJson(type.name()) && !type.name().startsWith("text/"))
                .ifPresent(type -> reporter.report(
                        NOT_ENFORCED,
                        type.value().pointer(),
                        "a header is not read as `" + type.name() + "`, but as plain text",
                        "JSON is what can be read"));
    }
}
