package dev.specwright.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Turns JSON values into what methods of generated code take. */
final class JavaArguments {

    private JavaArguments() {}

    /** The value as a type; an exception where it is none. */
    static Object of(Type type, JsonNode value) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic, value);
        }
        Class<?> plain = (Class<?>) type;
        return switch (plain.getSimpleName()) {
            case "long", "Long" -> value.longValue();
            case "int", "Integer" -> value.intValue();
            case "double", "Double" -> value.doubleValue();
            case "boolean", "Boolean" -> value.booleanValue();
            default -> ofText(plain, value.isTextual() ? value.textValue() : value.toString(), value);
        };
    }

    private static Object ofGeneric(ParameterizedType type, JsonNode value) throws ReflectiveOperationException {
        Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Optional.class) {
            return Optional.of(of(last, value));
        } else if (type.getRawType() == Map.class) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                members.put(member.getKey(), of(last, member.getValue()));
            }
            return members;
        }
        List<Object> elements = new ArrayList<>();
        for (JsonNode element : value) {
            elements.add(of(last, element));
        }
        return elements;
    }

    private static Object ofText(Class<?> type, String text, JsonNode value) throws ReflectiveOperationException {
        if (type == String.class) {
            return text;
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (type == UUID.class) {
            return UUID.fromString(text);
        } else if (type == URI.class) {
            return URI.create(text);
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse(text);
        } else if (type == OffsetTime.class) {
            return OffsetTime.parse(text);
        } else if (type == Duration.class) {
            return Duration.parse(text);
        } else if (type == byte[].class) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return ofGenerated(type, value);
    }

    private static Object ofGenerated(Class<?> type, JsonNode value) throws ReflectiveOperationException {
        try {
            if (type.getSimpleName().equals("BinaryBody")) {
                return type.getMethod("of", byte[].class)
                        .invoke(null, (Object) value.toString().getBytes(StandardCharsets.UTF_8));
            } else if (type.getSimpleName().equals("JsonValue")) {
                return type.getMethod("parse", String.class).invoke(null, value.toString());
            }
            Object codec = type.getField("TYPE").get(null);
            return codec.getClass().getMethod("fromJson", String.class).invoke(codec, value.toString());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        }
    }
}
