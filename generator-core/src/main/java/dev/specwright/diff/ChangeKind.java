package dev.specwright.diff;

import java.util.Locale;

/** Every kind of change there is. The id is stable: users accept changes by it and search for it. */
public enum ChangeKind {
    /** An operation is new. */
    OPERATION_ADDED,
    /** An operation is gone. */
    OPERATION_REMOVED,
    /** A parameter of a path has another name; the path is the same to a server. */
    PATH_PARAMETER_RENAMED,
    /** {@code operationId} differs. */
    OPERATION_ID_CHANGED,
    /** The tags of an operation differ. */
    TAGS_CHANGED,
    /** The document's list of tags differs. */
    TAG_LIST_CHANGED,
    /** Something is marked {@code deprecated} now. */
    DEPRECATED,
    /** Something is no longer marked {@code deprecated}. */
    UNDEPRECATED,
    /** {@code x-sunset} is no date. */
    SUNSET_INVALID,
    /** {@code x-sunset} is gone, though what it stands at is still deprecated. */
    SUNSET_REMOVED,
    /** {@code x-sunset} is another day. */
    SUNSET_CHANGED,
    /** {@code x-stability-level} differs. */
    STABILITY_CHANGED,
    /** {@code x-stability-level} is none of those that there are. */
    STABILITY_INVALID,
    /** A parameter is new. */
    PARAMETER_ADDED,
    /** A parameter is gone. */
    PARAMETER_REMOVED,
    /** A parameter must be sent now, or need not be sent any more. */
    PARAMETER_REQUIREDNESS,
    /** A parameter is written another way: {@code style}, {@code explode}, {@code content}. */
    PARAMETER_STYLE,
    /** The parameters stand in another order. */
    PARAMETER_ORDER,
    /** An operation takes a body now. */
    BODY_ADDED,
    /** An operation takes no body any more. */
    BODY_REMOVED,
    /** The body must be sent now, or need not be sent any more. */
    BODY_REQUIREDNESS,
    /** A media type is new. */
    MEDIA_TYPE_ADDED,
    /** A media type is gone. */
    MEDIA_TYPE_REMOVED,
    /** A media type has become broader, narrower, or another of the same kind. */
    MEDIA_TYPE_RENAMED,
    /** Content has a schema now, or none any more. */
    CONTENT_SCHEMA_PRESENCE,
    /** Parts of a form are written another way. */
    ENCODING_CHANGED,
    /** A response is new. */
    RESPONSE_ADDED,
    /** A response is gone. */
    RESPONSE_REMOVED,
    /** A header of a response is new. */
    HEADER_ADDED,
    /** A header of a response is gone. */
    HEADER_REMOVED,
    /** A header of a response is promised now, or no longer. */
    HEADER_REQUIREDNESS,
    /** A callback is new or gone. */
    CALLBACK_CHANGED,
    /** A webhook is new. */
    WEBHOOK_ADDED,
    /** A webhook is gone. */
    WEBHOOK_REMOVED,
    /** The credentials that a call needs differ. */
    SECURITY_REQUIREMENT,
    /** A security scheme is new. */
    SECURITY_SCHEME_ADDED,
    /** A security scheme is gone. */
    SECURITY_SCHEME_REMOVED,
    /** A security scheme works another way. */
    SECURITY_SCHEME_CHANGED,
    /** The servers differ. */
    SERVERS_CHANGED,
    /** The version that the document gives itself differs. */
    VERSION_CHANGED,
    /** A named schema is new. */
    SCHEMA_ADDED,
    /** A named schema is gone. */
    SCHEMA_REMOVED,
    /** A named schema has another name. */
    SCHEMA_RENAMED,
    /** Values are of other JSON types. */
    TYPE_CHANGED,
    /** {@code null} has come to be allowed or forbidden. */
    NULLABLE_CHANGED,
    /** {@code format} differs. */
    FORMAT_CHANGED,
    /** {@code contentEncoding} or {@code contentMediaType} differs. */
    CONTENT_ENCODING_CHANGED,
    /** A listed value is new. */
    ENUM_VALUE_ADDED,
    /** A listed value is gone. */
    ENUM_VALUE_REMOVED,
    /** Values are listed now that were free. */
    ENUM_ADDED,
    /** Values are free that were listed. */
    ENUM_REMOVED,
    /** {@code const} differs. */
    CONST_CHANGED,
    /** {@code pattern} differs. */
    PATTERN_CHANGED,
    /** A bound, such as {@code maximum} or {@code minLength}, differs. */
    BOUND_CHANGED,
    /** {@code uniqueItems} differs. */
    UNIQUENESS_CHANGED,
    /** {@code default} differs. */
    DEFAULT_CHANGED,
    /** A property is new. */
    PROPERTY_ADDED,
    /** A property is gone. */
    PROPERTY_REMOVED,
    /** A property must be there now, or need not be there any more. */
    PROPERTY_REQUIREDNESS,
    /** {@code readOnly} or {@code writeOnly} differs. */
    MUTABILITY_CHANGED,
    /** What members beside the declared ones may be there differs. */
    ADDITIONAL_PROPERTIES,
    /** {@code dependentRequired} or {@code dependentSchemas} differs. */
    DEPENDENCY_CHANGED,
    /** Another keyword that applies schemas, such as {@code not} or {@code contains}, differs. */
    APPLICATOR_CHANGED,
    /** An alternative of {@code oneOf} or {@code anyOf} is new. */
    ALTERNATIVE_ADDED,
    /** An alternative of {@code oneOf} or {@code anyOf} is gone. */
    ALTERNATIVE_REMOVED,
    /** {@code oneOf} has become {@code anyOf}, or the other way round. */
    UNION_KEYWORD_CHANGED,
    /** {@code discriminator} differs. */
    DISCRIMINATOR_CHANGED,
    /** {@code title} differs. */
    TITLE_CHANGED,
    /** An extension that the generator reads differs. */
    EXTENSION_CHANGED,
    /** The generated Java differs for no reason that shows on the wire. */
    JAVA_ONLY;

    /**
     * The stable id.
     *
     * @return for example {@code property-removed}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
