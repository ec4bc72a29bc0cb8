package dev.specwright.resolve;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.LENIENT_READING;
import static dev.specwright.diagnostics.DiagnosticCode.MISSING_MEMBER;
import static dev.specwright.diagnostics.DiagnosticCode.UNKNOWN_KEYWORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import io.swagger.v3.parser.util.OpenAPIDeserializer.ParseResult;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * swagger-parser's part: reads single objects into its types and reports what it finds wrong with them, at their place.
 *
 * <p>It is given one object at a time, because its findings know no positions; and never schemas, examples or
 * extensions, because it changes their values and because they bring up its object mappers, which take five times as
 * long to initialise as all the rest takes to run.
 */
final class TypedReader {

    private static final Set<String> LEFT_OUT =
            Set.of("schema", "example", "examples", "callbacks", "links", "headers", "encoding", "itemSchema");
    private static final Set<String> OPERATION_PARTS = Set.of("parameters", "requestBody", "responses");
    /** What the specification demands and nothing depends on: a text for people, a body of no kind. */
    private static final Set<String> DISPENSABLE = Set.of("description", "content");

    private static final Pattern FINDING =
            Pattern.compile("attribute (.*?) is (missing|unexpected|not of type `(.*)`|.*)", Pattern.DOTALL);

    private final OpenApiVersion version;
    private final Reporter reporter;
    private final OpenAPIDeserializer deserializer = new OpenAPIDeserializer();

    TypedReader(OpenApiVersion version, Reporter reporter) {
        this.version = version;
        this.reporter = reporter;
    }

    Optional<Located<Operation>> operation(Node node) {
        ObjectNode outline = outline(node.json());
        outline.remove(OPERATION_PARTS);
        outline.putObject("responses");
        return read(node, result -> deserializer.getOperation(outline, "", result));
    }

    Optional<Located<Parameter>> parameter(Node node) {
        ObjectNode outline = outline(node.json());
        boolean described =
                node.member("schema").isPresent() || node.member("content").isPresent();
        if (!described) {
            String message = "a parameter needs a `schema`; a string is taken";
            reporter.report(LENIENT_READING, node.pointer(), message, "Or `content` with one media type");
        }
        // It demands one of the two, and is not given the schema.
        outline.remove("content");
        outline.putObject("content").putObject("application/json");
        return read(node, result -> deserializer.getParameter(outline, "", result));
    }

    Optional<Located<RequestBody>> requestBody(Node node) {
        return read(node, result -> deserializer.getRequestBody(outline(node.json()), "", result));
    }

    Optional<Located<ApiResponse>> response(Node node) {
        return read(node, result -> deserializer.getResponse(outline(node.json()), "", result));
    }

    Optional<Located<SecurityScheme>> securityScheme(Node node) {
        return read(node, result -> deserializer.getSecurityScheme(outline(node.json()), "", result));
    }

    Optional<Located<Server>> server(Node node) {
        return read(node, result -> deserializer.getServer(outline(node.json()), "", result));
    }

    private interface Reading<T> {
        @Nullable
        T read(ParseResult result);
    }

    private <T> Optional<Located<T>> read(Node node, Reading<T> reading) {
        ParseResult result = new ParseResult();
        result.setOpenapi31(version == OpenApiVersion.V3_1);
        T value = reading.read(result);
        result.getMessages().forEach(message -> report(node, message));
        return Optional.ofNullable(value).map(typed -> new Located<>(typed, node));
    }

    private void report(Node node, String message) {
        Matcher finding = FINDING.matcher(message);
        if (!finding.matches()) {
            reporter.report(INVALID_VALUE, node.pointer(), message);
            return;
        }
        String name = finding.group(1).substring(finding.group(1).lastIndexOf('.') + 1);
        String place = node.member(name).map(Node::pointer).orElse(node.pointer());
        switch (finding.group(2)) {
            case "missing" ->
                reporter.report(
                        DISPENSABLE.contains(name) ? LENIENT_READING : MISSING_MEMBER,
                        node.pointer(),
                        "`" + name + "` is missing");
            case "unexpected" ->
                reporter.report(
                        UNKNOWN_KEYWORD,
                        place,
                        "OpenAPI " + version.number() + " does not define `" + name + "` here",
                        "It has no effect; extensions begin with `x-`");
            case "repeated" ->
                reporter.report(
                        LENIENT_READING,
                        place,
                        "`" + name + "` is not unique",
                        "Of methods that would have the same name, the later ones get a number behind theirs");
            default -> {
                String expected = finding.group(3) == null
                        ? "is " + finding.group(2)
                        : "must be: " + finding.group(3).strip();
                String found = node.member(name).map(Node::describe).orElse("something else");
                reporter.report(INVALID_VALUE, place, "`" + name + "` " + expected + ", found " + found);
            }
        }
    }

    private static ObjectNode outline(JsonNode object) {
        ObjectNode outline = JsonNodeFactory.instance.objectNode();
        for (var member : object.properties()) {
            String name = member.getKey();
            if (!name.startsWith("x-") && !LEFT_OUT.contains(name)) {
                outline.set(name, outlineValue(member.getValue()));
            }
        }
        return outline;
    }

    private static JsonNode outlineValue(JsonNode value) {
        return value.isObject() ? outline(value) : value;
    }
}
