package dev.specwright.resolve;

import static dev.specwright.resolve.SchemaKeyword.Form.ANY;
import static dev.specwright.resolve.SchemaKeyword.Form.COUNT;
import static dev.specwright.resolve.SchemaKeyword.Form.FLAG;
import static dev.specwright.resolve.SchemaKeyword.Form.LIST;
import static dev.specwright.resolve.SchemaKeyword.Form.NAMES;
import static dev.specwright.resolve.SchemaKeyword.Form.NAMES_BY_NAME;
import static dev.specwright.resolve.SchemaKeyword.Form.NUMBER;
import static dev.specwright.resolve.SchemaKeyword.Form.NUMBER_OR_FLAG;
import static dev.specwright.resolve.SchemaKeyword.Form.OBJECT;
import static dev.specwright.resolve.SchemaKeyword.Form.POSITIVE;
import static dev.specwright.resolve.SchemaKeyword.Form.SCHEMA;
import static dev.specwright.resolve.SchemaKeyword.Form.SCHEMAS;
import static dev.specwright.resolve.SchemaKeyword.Form.SCHEMAS_BY_NAME;
import static dev.specwright.resolve.SchemaKeyword.Form.TEXT;
import static dev.specwright.resolve.SchemaKeyword.Form.TYPE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keywords of schemas: JSON Schema 2020-12 and what OpenAPI 3.0 and 3.1 add to it. */
enum SchemaKeyword {
    REF("$ref", TEXT, true),
    ID("$id", TEXT, false),
    SCHEMA_DIALECT("$schema", TEXT, false),
    ANCHOR("$anchor", TEXT, false),
    DYNAMIC_ANCHOR("$dynamicAnchor", TEXT, false),
    DYNAMIC_REF("$dynamicRef", TEXT, false),
    VOCABULARY("$vocabulary", OBJECT, false),
    COMMENT("$comment", TEXT, false),
    DEFS("$defs", SCHEMAS_BY_NAME, false),
    TYPE_NAME("type", TYPE, true),
    ENUM("enum", LIST, true),
    CONST("const", ANY, false),
    TITLE("title", TEXT, true),
    DESCRIPTION("description", TEXT, true),
    DEFAULT("default", ANY, true),
    EXAMPLE("example", ANY, true),
    EXAMPLES("examples", ANY, false),
    DEPRECATED("deprecated", FLAG, true),
    READ_ONLY("readOnly", FLAG, true),
    WRITE_ONLY("writeOnly", FLAG, true),
    NULLABLE("nullable", FLAG, true),
    FORMAT("format", TEXT, true),
    XML("xml", OBJECT, true),
    EXTERNAL_DOCS("externalDocs", OBJECT, true),
    DISCRIMINATOR("discriminator", OBJECT, true),
    MULTIPLE_OF("multipleOf", POSITIVE, true),
    MINIMUM("minimum", NUMBER, true),
    MAXIMUM("maximum", NUMBER, true),
    EXCLUSIVE_MINIMUM("exclusiveMinimum", NUMBER_OR_FLAG, true),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum", NUMBER_OR_FLAG, true),
    MIN_LENGTH("minLength", COUNT, true),
    MAX_LENGTH("maxLength", COUNT, true),
    PATTERN("pattern", TEXT, true),
    MIN_ITEMS("minItems", COUNT, true),
    MAX_ITEMS("maxItems", COUNT, true),
    UNIQUE_ITEMS("uniqueItems", FLAG, true),
    MIN_CONTAINS("minContains", COUNT, false),
    MAX_CONTAINS("maxContains", COUNT, false),
    MIN_PROPERTIES("minProperties", COUNT, true),
    MAX_PROPERTIES("maxProperties", COUNT, true),
    REQUIRED("required", NAMES, true),
    PROPERTIES("properties", SCHEMAS_BY_NAME, true),
    ADDITIONAL_PROPERTIES("additionalProperties", SCHEMA, true),
    PATTERN_PROPERTIES("patternProperties", SCHEMAS_BY_NAME, false),
    PROPERTY_NAMES("propertyNames", SCHEMA, false),
    UNEVALUATED_PROPERTIES("unevaluatedProperties", SCHEMA, false),
    UNEVALUATED_ITEMS("unevaluatedItems", SCHEMA, false),
    ITEMS("items", SCHEMA, true),
    PREFIX_ITEMS("prefixItems", SCHEMAS, false),
    CONTAINS("contains", SCHEMA, false),
    ALL_OF("allOf", SCHEMAS, true),
    ANY_OF("anyOf", SCHEMAS, true),
    ONE_OF("oneOf", SCHEMAS, true),
    NOT("not", SCHEMA, true),
    IF("if", SCHEMA, false),
    THEN("then", SCHEMA, false),
    ELSE("else", SCHEMA, false),
    DEPENDENT_REQUIRED("dependentRequired", NAMES_BY_NAME, false),
    DEPENDENT_SCHEMAS("dependentSchemas", SCHEMAS_BY_NAME, false),
    DEPENDENCIES("dependencies", ANY, false),
    CONTENT_ENCODING("contentEncoding", TEXT, false),
    CONTENT_MEDIA_TYPE("contentMediaType", TEXT, false),
    CONTENT_SCHEMA("contentSchema", SCHEMA, false);

    /** What a keyword's value must look like. */
    enum Form {
        ANY,
        TEXT,
        FLAG,
        NUMBER,
        POSITIVE,
        COUNT,
        NUMBER_OR_FLAG,
        OBJECT,
        LIST,
        NAMES,
        NAMES_BY_NAME,
        TYPE,
        SCHEMA,
        SCHEMAS,
        SCHEMAS_BY_NAME
    }

    /** Those that apply schemas to the very value that their own schema applies to. */
    static final List<SchemaKeyword> IN_PLACE = List.of(ALL_OF, ANY_OF, ONE_OF, NOT, IF, THEN, ELSE, DEPENDENT_SCHEMAS);

    private static final Map<String, SchemaKeyword> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SchemaKeyword::keyword, Function.identity()));

    private final String keyword;
    private final Form form;
    private final boolean inOpenApi30;

    SchemaKeyword(String keyword, Form form, boolean inOpenApi30) {
        this.keyword = keyword;
        this.form = form;
        this.inOpenApi30 = inOpenApi30;
    }

    /** The schemas that stand directly within a schema, whatever its version. */
    static List<Node> subschemas(Node schema) {
        List<Node> schemas = new ArrayList<>();
        for (Node.Member member : schema.members()) {
            SchemaKeyword keyword = BY_NAME.get(member.name());
            if (keyword != null) {
                schemas.addAll(keyword.schemasIn(member.value()));
            }
        }
        return schemas;
    }

    /** The schemas in a value of this keyword. */
    List<Node> schemasIn(Node value) {
        return switch (form) {
            case SCHEMA -> value.json().isArray() ? List.of() : List.of(value);
            case SCHEMAS -> value.elements();
            case SCHEMAS_BY_NAME ->
                value.members().stream().map(Node.Member::value).toList();
            default -> List.of();
        };
    }

    static Optional<SchemaKeyword> named(String keyword) {
        return Optional.ofNullable(BY_NAME.get(keyword));
    }

    static List<String> names() {
        return Arrays.stream(values()).map(SchemaKeyword::keyword).toList();
    }

    String keyword() {
        return keyword;
    }

    Form form() {
        return form;
    }

    /** Whether the version defines the keyword; what it does not define has no meaning there. */
    boolean isDefinedIn(OpenApiVersion version) {
        return version == OpenApiVersion.V3_0 ? inOpenApi30 : this != NULLABLE;
    }
}
