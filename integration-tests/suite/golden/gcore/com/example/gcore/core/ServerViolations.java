package com.example.gcore.core;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a server says is wrong with a request, where it says so in one of the forms that are in wide use. */
final class ServerViolations {
    private final List<Violation> found = new ArrayList<>();

    private ServerViolations() {}

    /** All that an answer says; none if it says nothing or in another form. */
    static Violations in(String body) {
        try {
            ServerViolations violations = new ServerViolations();
            JsonValue answer = JsonValue.parse(body);
            violations.addFields("", member(answer, "invalid_fields"));
            elements(member(answer, "detail")).forEach(violations::addLocated);
            elements(member(answer, "errors")).forEach(violations::addProblem);
            return violations.found.isEmpty() ? Violations.NONE : new Violations(violations.found);
        } catch (JsonDecodeException e) {
            return Violations.NONE;
        }
    }

    /** Messages by field, as Gcore, Django and Marshmallow have them: {@code {"name": ["too long"]}}, to any depth. */
    private void addFields(String pointer, JsonValue problems) {
        if (problems instanceof JsonValue.JsonString message) {
            add(pointer, "", null, message);
        } else if (problems instanceof JsonValue.JsonObject object) {
            object.members().forEach((field, inner) -> addFields(pointer + Property.pointer(field), inner));
        } else {
            elements(problems).forEach(element -> addFields(pointer, element));
        }
    }

    /** As FastAPI has it: {@code {"loc": ["body", "name"], "msg": "too long", "type": "string_too_long"}}. */
    private void addLocated(JsonValue problem) {
        List<JsonValue> path = elements(member(problem, "loc"));
        StringBuilder pointer = new StringBuilder();
        boolean isBody = !path.isEmpty() && text(path.get(0)).equals("body"); // else "query" and so on, as ours
        for (JsonValue step : isBody ? path.subList(1, path.size()) : path) {
            pointer.append(Property.pointer(text(step)));
        }
        JsonValue context = member(problem, "ctx");
        boolean isOne = context instanceof JsonValue.JsonObject object && object.members().size() == 1;
        JsonValue limit = isOne ? ((JsonValue.JsonObject) context).members().values().iterator().next() : null;
        add(pointer.toString(), keyword(text(member(problem, "type"))), limit, member(problem, "msg"));
    }

    /** As problem details have it (RFC 9457): {@code {"pointer": "#/name", "detail": "too long"}}. */
    private void addProblem(JsonValue problem) {
        String pointer = text(member(problem, "pointer"));
        boolean isFragment = pointer.startsWith("#");
        add(
                isFragment ? decoded(pointer.substring(1)) : pointer,
                text(member(problem, "code")),
                null,
                member(problem, "detail"));
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }

    private void add(String pointer, String keyword, JsonValue limit, JsonValue message) {
        if (message instanceof JsonValue.JsonString text) {
            found.add(new Violation(pointer, keyword, limit, null, text.value(), ""));
        }
    }

    /** What JSON Schema calls a rule of Pydantic's. */
    private static String keyword(String type) {
        return switch (type) {
            case "missing" -> "required";
            case "less_than_equal" -> "maximum";
            case "less_than" -> "exclusiveMaximum";
            case "greater_than_equal" -> "minimum";
            case "greater_than" -> "exclusiveMinimum";
            case "string_too_long" -> "maxLength";
            case "string_too_short" -> "minLength";
            case "string_pattern_mismatch" -> "pattern";
            case "too_long" -> "maxItems";
            case "too_short" -> "minItems";
            case "multiple_of" -> "multipleOf";
            case "extra_forbidden" -> "additionalProperties";
            case "enum", "literal_error" -> "enum";
            default -> type.endsWith("_type") || type.endsWith("_parsing") ? "type" : type;
        };
    }

    private static JsonValue member(JsonValue value, String name) {
        return value instanceof JsonValue.JsonObject object ? object.members().get(name) : null;
    }

    private static List<JsonValue> elements(JsonValue value) {
        return value instanceof JsonValue.JsonArray array ? array.elements() : List.of();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonValue.JsonString text ? text.value() : value == null ? "" : value.toString();
    }
}
