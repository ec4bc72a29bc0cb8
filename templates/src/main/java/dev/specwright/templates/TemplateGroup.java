package dev.specwright.templates;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Templates that are needed together. Each template is named like the Java class that it becomes. */
public enum TemplateGroup {
    /** Reading, writing and holding JSON: always needed. */
    JSON(
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
            "ModelType",
            "ModelValues",
            "Property",
            "ScalarCodec"),
    /** Checking values against their schemas: needed by validators. */
    VALIDATION("Check", "Decimals", "TextPattern", "ValidationException", "Violation", "Violations"),
    /** Evaluating schemas on JSON values: needed by validators of what cannot be told from a Java type. */
    SCHEMA("Evaluated", "Keywords", "PartKeywords", "Schema"),
    /** Calling an API: needed by clients. */
    HTTP(
            "ApiCall",
            "ApiCaller",
            "ApiException",
            "ApiResponse",
            "CallLog",
            "CallParameters",
            "CallRun",
            "CancellableFuture",
            "ClientBuilder",
            "ConnectionException",
            "Credentials",
            "DeadlineException",
            "DecodeException",
            "HttpText",
            "HttpTransport",
            "Interceptor",
            "JdkTransport",
            "LogLevel",
            "OutcomeUnknownException",
            "RequestOptions",
            "Retries",
            "SentSecrets",
            "StatusException",
            "Timing",
            "TransportRequest",
            "TransportResponse"),
    /** Checking requests before they are sent: needed by clients with validators. */
    CHECKED_HTTP("RequestInvalidException", "ServerViolations", "ValidationMode"),
    /** Enums and unions. */
    OPEN("OpenValue"),
    /** Enums. */
    ENUMS("EnumType", "OpenEnum"),
    /** Unions. */
    UNIONS("UnionOption", "UnionShape", "UnionType"),
    /** Checking enums and unions. */
    CHECKED_OPEN("OpenChecks"),
    /** Parameters in styles that are not the plain ones, and forms. */
    STYLES("ParameterStyle"),
    /** Strings that are shown as values of the JDK's types. */
    FORMATS("TextFormat"),
    /** Classes of the user's own. */
    MAPPED("MappedCodec"),
    /** Strings that are checked for their format. */
    CHECKED_FORMATS("Formats", "NetworkFormats", "UriFormats"),
    /** Numbers with all their digits: parts of other classes. */
    EXACT,
    /** Accessors that return null where there is nothing to return: parts of other classes. */
    NULLABLE,
    /** An output that is a Java module, where javac wants more to be said: parts of other classes. */
    MODULE,
    /** Bodies of media type {@code application/x-www-form-urlencoded}. */
    FORMS("FormBody"),
    /** Bodies of media type {@code multipart/form-data}. */
    MULTIPART("MultipartBody"),
    /** Files and other bytes as request bodies or as parts of them. */
    FILES("BinaryBody"),
    /** Tokens that are fetched with a client's id and secret. */
    TOKENS("ClientCredentials", "TokenException"),
    /** Request bodies other than JSON: no class of its own, but parts of others. */
    CONTENT,
    /** Results other than JSON, or other than those of most successes. */
    RESULTS("DeadlineStream"),
    /** Results of several types, by status. */
    ANSWERS("Answers"),
    /** Headers of answers that have types. */
    HEADERS("ResponseHeader"),
    /** What errors may have beside their bodies' text: parts of other classes. */
    OPTIONALS,
    /** Results that are streams of items. */
    ITEMS("ItemStream"),
    /** Results that are lines of JSON: parts of other classes. */
    LINES,
    /** Results that are server-sent events. */
    EVENTS("ServerEvent"),
    /** Parameters of calls that have defaults for the client as a whole: parts of other classes. */
    SETTINGS,
    /** Ids of requests in other places than the usual header: parts of other classes. */
    REQUEST_IDS,
    /** Results that come in pages. */
    PAGES("AsyncPaged", "Page", "PageException", "PageWalk", "Paged", "Paging"),
    /** Pages that name the next one by its URL. */
    LINKS("PageLinks"),
    /** Bodies in either direction that are streams: parts of other classes. */
    STREAMING,
    /** More than one security scheme, or one that is no secret in a header: parts of other classes. */
    SCHEMES,
    /** Operations with servers of their own: parts of other classes. */
    SERVERS,
    /** A server whose URL has variables: parts of other classes. */
    VARIABLES,
    /** Operations that the document or an overlay declares idempotent: parts of other classes. */
    IDEMPOTENCY,
    /** Operations that begin something on the server. */
    TASKS(
            "Operation",
            "OperationCall",
            "OperationException",
            "OperationFailedException",
            "OperationLostException",
            "OperationProgress",
            "OperationRun",
            "OperationTimeoutException",
            "OperationType",
            "OperationValues",
            "WaitOptions"),
    /** An API in memory, for the tests of those who use the client. */
    TESTING("TestTransport"),
    /** Errors whose bodies have types: parts of other classes. */
    ERRORS,
    /** Cookies: parts of other classes. */
    COOKIES,
    /** Checks of parameters and forms: parts of other classes. */
    CHECKS,
    /** Files of which the document leaves the media type open: parts of other classes. */
    RANGES,
    /** Functions that make values: parts of other classes. */
    FUNCTIONS,
    /** Sets in the description of calls: parts of other classes. */
    SETS;

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

    /**
     * The groups that a certain output needs.
     *
     * @param validators whether it has validators
     * @param schemas whether these evaluate schemas on JSON values
     * @param client whether it has a client
     * @return the groups, in the order of their declaration
     */
    public static Set<TemplateGroup> neededBy(boolean validators, boolean schemas, boolean client) {
        Set<TemplateGroup> groups = EnumSet.of(JSON);
        if (validators) {
            groups.add(VALIDATION);
        }
        if (validators && schemas) {
            groups.add(SCHEMA);
        }
        if (client) {
            groups.add(HTTP);
        }
        if (validators && client) {
            groups.add(CHECKED_HTTP);
        }
        return groups;
    }

    /**
     * The groups that open types need.
     *
     * @param enums whether the output has enums
     * @param unions whether it has unions
     * @param validators whether it has validators
     * @return the groups, in the order of their declaration
     */
    public static Set<TemplateGroup> neededByOpenTypes(boolean enums, boolean unions, boolean validators) {
        Set<TemplateGroup> groups = EnumSet.noneOf(TemplateGroup.class);
        if (enums) {
            groups.add(ENUMS);
        }
        if (unions) {
            groups.add(UNIONS);
        }
        if (!groups.isEmpty()) {
            groups.add(OPEN);
        }
        if (validators && !groups.isEmpty()) {
            groups.add(CHECKED_OPEN);
        }
        return groups;
    }
}
