package dev.specwright.resolve;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.LENIENT_READING;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.resolve.ResolvedOperation.Response;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the operations under {@code paths}, with the references of their parts followed. */
final class OperationReader {

    private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|XX|xx)|default");

    private static final Pattern TEMPLATE_PARAMETER = Pattern.compile("\\{([^{}]+)}");
    private static final String IN_PATH = "path ";

    private final OpenApiVersion version;
    private final References references;
    private final TypedReader typed;
    private final Reporter reporter;

    OperationReader(OpenApiVersion version, References references, TypedReader typed, Reporter reporter) {
        this.version = version;
        this.references = references;
        this.typed = typed;
        this.reporter = reporter;
    }

    List<ResolvedOperation> read(Node root) {
        List<ResolvedOperation> operations = new ArrayList<>();
        List<Node.Member> paths = root.member("paths").map(Node::members).orElse(List.of());
        for (Node.Member path : paths) {
            if (path.name().startsWith("x-")) {
                continue;
            }
            if (!path.name().startsWith("/")) {
                String message = "a path must begin with `/`, found `" + path.name() + "`";
                reporter.report(INVALID_VALUE, path.value().pointer(), message);
            }
            references.follow(path.value()).ifPresent(item -> readPath(path.name(), item, operations));
        }
        return operations;
    }

    private void readPath(String path, Node item, List<ResolvedOperation> operations) {
        for (Node.Member member : item.members()) {
            if (ObjectKind.METHODS.contains(member.name())
                    && member.value().json().isObject()) {
                Optional<Located<Operation>> operation = typed.operation(member.value());
                operation.ifPresent(found -> operations.add(readOperation(path, member.name(), item, found)));
            }
        }
    }

    private ResolvedOperation readOperation(String path, String method, Node item, Located<Operation> operation) {
        Node node = operation.node();
        Map<String, Located<Parameter>> parameters = new LinkedHashMap<>();
        readParameters(item, parameters);
        readParameters(node, parameters);
        checkPathParameters(path, node, parameters);
        Optional<Located<RequestBody>> body = node.member("requestBody")
                .flatMap(references::follow)
                .filter(found -> found.json().isObject())
                .flatMap(typed::requestBody);
        return new ResolvedOperation(
                path, item, method, operation, List.copyOf(parameters.values()), body, readResponses(node));
    }

    /** Reads parameters; one that has the name and the place of an earlier one takes its place in the list. */
    private void readParameters(Node holder, Map<String, Located<Parameter>> parameters) {
        Set<String> here = new HashSet<>();
        List<Node> elements = holder.member("parameters").map(Node::elements).orElse(List.of());
        for (Node element : elements) {
            Optional<Located<Parameter>> parameter = references
                    .follow(element)
                    .filter(found -> found.json().isObject())
                    .flatMap(typed::parameter);
            if (parameter.isEmpty() || parameter.get().value().getName() == null) {
                continue;
            }
            String name = parameter.get().value().getName();
            String key = parameter.get().value().getIn() + " " + name;
            if (here.add(key)) {
                parameters.put(key, parameter.get());
            } else {
                reporter.report(
                        LENIENT_READING,
                        element.pointer(),
                        "there are two parameters `" + name + "`",
                        "The first one counts");
            }
        }
    }

    private void checkPathParameters(String path, Node operation, Map<String, Located<Parameter>> parameters) {
        Set<String> inTemplate = new LinkedHashSet<>();
        Matcher matcher = TEMPLATE_PARAMETER.matcher(path);
        while (matcher.find()) {
            inTemplate.add(matcher.group(1));
        }
        for (String key : List.copyOf(parameters.keySet())) {
            String name = key.startsWith(IN_PATH) ? key.substring(IN_PATH.length()) : "";
            if (key.startsWith(IN_PATH) && !inTemplate.contains(name)) {
                reporter.report(
                        LENIENT_READING,
                        parameters.remove(key).node().pointer(),
                        "the path `" + path + "` has no `{" + name + "}`, so the parameter is left out",
                        Suggestions.hint(name, inTemplate));
            }
        }
        int last = operation
                .member("parameters")
                .map(Node::elements)
                .orElse(List.of())
                .size();
        for (String name : inTemplate) {
            if (!parameters.containsKey(IN_PATH + name)) {
                reporter.report(
                        LENIENT_READING,
                        operation.pointer(),
                        "the path has `{" + name + "}`, but there is no parameter of that name: a string is taken",
                        "Add `{in: path, name: " + name + ", required: true, schema: …}` to `parameters`");
                undeclared(name, operation, last++).ifPresent(parameter -> parameters.put(IN_PATH + name, parameter));
            }
        }
    }

    /** What nobody declares must be sent all the same. It stands behind the declared ones. */
    private Optional<Located<Parameter>> undeclared(String name, Node operation, int index) {
        ObjectNode parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", name).put("in", "path").put("required", true);
        parameter.putObject("schema").put("type", "string");
        return typed.parameter(new Node(parameter, operation.pointer() + "/parameters/" + index));
    }

    private List<Response> readResponses(Node operation) {
        List<Response> responses = new ArrayList<>();
        List<Node.Member> members =
                operation.member("responses").map(Node::members).orElse(List.of());
        if (operation.member("responses").isEmpty() && version == OpenApiVersion.V3_0) {
            reporter.report(
                    LENIENT_READING,
                    operation.pointer(),
                    "`responses` is missing",
                    "Any success is taken, and no body is read");
        }
        for (Node.Member member : members) {
            if (member.name().startsWith("x-")) {
                continue;
            }
            if (!STATUS.matcher(member.name()).matches()) {
                reporter.report(
                        LENIENT_READING,
                        member.value().pointer(),
                        "`" + member.name() + "` is neither a status code nor a range such as `2XX` nor `default`",
                        "It is passed over");
                continue;
            }
            references
                    .follow(member.value())
                    .filter(found -> found.json().isObject())
                    .flatMap(typed::response)
                    .ifPresent(response -> responses.add(new Response(member.name(), response)));
        }
        return responses;
    }
}
