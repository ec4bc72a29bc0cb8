package dev.specwright.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of objects of an OpenAPI document on the way from its root to its schemas. */
public enum ObjectKind {
    /** The document. */
    ROOT,
    /** The Components Object. */
    COMPONENTS,
    /** A path item, of {@code paths}, {@code webhooks} or a callback. */
    PATH_ITEM,
    /** An operation. */
    OPERATION,
    /** A map of path items without a member of its own to hold it. */
    CALLBACK,
    /** A parameter or a header: they hold schemas alike. */
    PARAMETER,
    /** A request body. */
    REQUEST_BODY,
    /** A response. */
    RESPONSE,
    /** A media type. */
    MEDIA_TYPE,
    /** A schema. */
    SCHEMA;

    /** The HTTP methods of a path item, in the order of the specification. */
    public static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** How a member holds objects. */
    enum Shape {
        ONE,
        LIST,
        BY_NAME
    }

    /**
     * What a member holds.
     *
     * @param kind which objects
     * @param shape how they are held
     */
    record Child(ObjectKind kind, Shape shape) {}

    /**
     * The members that lead on to schemas.
     *
     * @return what each holds, by the member's name
     */
    Map<String, Child> members() {
        return switch (this) {
            case ROOT ->
                Map.of("components", one(COMPONENTS), "paths", byName(PATH_ITEM), "webhooks", byName(PATH_ITEM));
            case COMPONENTS ->
                Map.of(
                        "schemas", byName(SCHEMA),
                        "parameters", byName(PARAMETER),
                        "headers", byName(PARAMETER),
                        "requestBodies", byName(REQUEST_BODY),
                        "responses", byName(RESPONSE),
                        "callbacks", byName(CALLBACK),
                        "pathItems", byName(PATH_ITEM));
            case PATH_ITEM -> pathItem();
            case OPERATION ->
                Map.of(
                        "parameters", new Child(PARAMETER, Shape.LIST),
                        "requestBody", one(REQUEST_BODY),
                        "responses", byName(RESPONSE),
                        "callbacks", byName(CALLBACK));
            case PARAMETER -> Map.of("schema", one(SCHEMA), "content", byName(MEDIA_TYPE));
            case REQUEST_BODY -> Map.of("content", byName(MEDIA_TYPE));
            case RESPONSE -> Map.of("content", byName(MEDIA_TYPE), "headers", byName(PARAMETER));
            case MEDIA_TYPE -> Map.of("schema", one(SCHEMA));
            case CALLBACK, SCHEMA -> Map.of();
        };
    }

    private static Map<String, Child> pathItem() {
        Map<String, Child> members = new LinkedHashMap<>();
        members.put("parameters", new Child(PARAMETER, Shape.LIST));
        METHODS.forEach(method -> members.put(method, one(OPERATION)));
        return members;
    }

    private static Child one(ObjectKind kind) {
        return new Child(kind, Shape.ONE);
    }

    private static Child byName(ObjectKind kind) {
        return new Child(kind, Shape.BY_NAME);
    }
}
