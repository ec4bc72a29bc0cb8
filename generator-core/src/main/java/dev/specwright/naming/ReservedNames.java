package dev.specwright.naming;

import java.util.Set;

/** Names that generated code uses for itself. */
final class ReservedNames {

    /** Types that models, validators and clients name without their package; a model of that name would hide them. */
    static final Set<String> CLASSES = Set.of(
            // java.lang
            "Object",
            "String",
            "Long",
            "Integer",
            "Double",
            "Float",
            "Boolean",
            "Number",
            "Void",
            "Override",
            "Deprecated",
            "SuppressWarnings",
            "SafeVarargs",
            "FunctionalInterface",
            "Iterable",
            "Comparable",
            "CharSequence",
            "System",
            "Math",
            "Class",
            "Enum",
            "Record",
            "RuntimeException",
            "Exception",
            "Throwable",
            "IllegalArgumentException",
            "IllegalStateException",
            "AutoCloseable",
            // java.util and others
            "List",
            "Map",
            "Set",
            "Collection",
            "Optional",
            "Objects",
            "ArrayList",
            "LinkedHashMap",
            "Function",
            "Supplier",
            "Consumer",
            "CompletableFuture",
            "Duration",
            "Instant",
            "URI",
            "BigDecimal",
            "BigInteger",
            "OffsetDateTime",
            "LocalDate",
            "LocalTime",
            "UUID",
            "Pattern",
            "JsonCreator",
            "JsonProperty",
            // nested in models
            "Builder",
            "Defaults",
            "Known",
            "Unknown",
            // support classes
            "Field",
            "Fill",
            "Property",
            "JsonModel",
            "JsonValue",
            "JsonCodec",
            "JsonReader",
            "JsonWriter",
            "ModelType",
            "ModelValues",
            "EnumType",
            "OpenChecks",
            "OpenEnum",
            "OpenValue",
            "UnionShape",
            "UnionType",
            "IOException",
            "JsonDecodeException",
            "Misfit",
            "Violation",
            "Violations",
            "ValidationException",
            "ValidationMode",
            "Check",
            "TextPattern",
            "RequestOptions",
            "HttpTransport",
            "RetryPolicy",
            "ApiException",
            "ApiResponse",
            "Operation");

    /** Methods of every model; those of {@link Object} are reserved with or without parameters. */
    static final Set<String> MODEL_METHODS = Set.of(
            "builder",
            "toBuilder",
            "toJson",
            "toJsonValue",
            "toJsonBytes",
            "fromJson",
            "additionalProperties",
            "fill",
            "equals",
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "value",
            "valueOr",
            "optional",
            "optionalOr",
            "field");

    /** Methods of every builder. */
    static final Set<String> BUILDER_METHODS = Set.of(
            "build",
            "with",
            "putAdditionalProperty",
            "set",
            "setNullable",
            "unset",
            "setList",
            "setNullableList",
            "add",
            "setMap",
            "setNullableMap",
            "put",
            "equals",
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    /** Constants of every model. */
    static final Set<String> MODEL_CONSTANTS = Set.of("TYPE");

    /** Methods of every client and of every group of operations. */
    static final Set<String> CLIENT_METHODS = Set.of(
            "builder",
            "fromEnv",
            "async",
            "close",
            "equals",
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    /** Methods of every client's builder. */
    static final Set<String> CLIENT_BUILDER_METHODS = Set.of(
            "build",
            "baseUrl",
            "timeout",
            "callTimeout",
            "attemptTimeout",
            "maxRetries",
            "retries",
            "retryPolicy",
            "transport",
            "header",
            "headers",
            "validation",
            "environment",
            "equals",
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    /** What methods of operations name beside the parameters of the document: a parameter and a field. */
    static final Set<String> OPERATION_PARAMETERS = Set.of("options", "caller");

    private ReservedNames() {}
}
