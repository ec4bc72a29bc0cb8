package dev.specwright.templates;

import java.util.List;

/** Templates that are needed together. Each template is named like the Java class that it becomes. */
public enum TemplateGroup {
    /** Reading, writing and holding JSON: always needed. */
    JSON(
            "ContainerCodecs",
            "Field",
            "Fill",
            "JacksonBridge",
            "JsonCodec",
            "JsonDecodeException",
            "JsonModel",
            "JsonReader",
            "JsonValue",
            "JsonWritable",
            "JsonWriter",
            "Misfit",
            "ModelType",
            "ModelValues",
            "Property",
            "ScalarCodec"),
    /** Checking values against their schemas: needed by validators. */
    VALIDATION("Check", "Decimals", "TextPattern", "ValidationException", "Violation", "Violations"),
    /** Calling an API: needed by clients. */
    HTTP();

    private final List<String> templates;

    TemplateGroup(String... templates) {
        this.templates = List.of(templates);
    }

    /**
     * The templates of this group.
     *
     * @return simple names of Java classes, sorted
     */
    public List<String> templates() {
        return templates;
    }
}
