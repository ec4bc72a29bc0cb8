package dev.specwright.diagnostics;

import static dev.specwright.diagnostics.Severity.ERROR;
import static dev.specwright.diagnostics.Severity.WARNING;

/**
 * Every kind of finding there is. The id is stable: users search for it, suppress it and link to it.
 */
public enum DiagnosticCode {
    /** The document cannot be opened. */
    UNREADABLE_FILE("LOAD-001", ERROR),
    /** The document has no content. */
    EMPTY_DOCUMENT("LOAD-002", ERROR),
    /** The text is neither YAML 1.2 nor JSON. */
    SYNTAX("LOAD-003", ERROR),
    /** An object has the same key twice. */
    DUPLICATE_KEY("LOAD-004", ERROR),
    /** Nesting, aliases or size exceed what a sane document needs. */
    TOO_COMPLEX("LOAD-005", ERROR),
    /** A plain scalar that YAML 1.1 tools read as something else. */
    YAML_11_SCALAR("LOAD-006", WARNING),

    /** Well-formed, but not an OpenAPI document. */
    NOT_OPENAPI("SPEC-001", ERROR),
    /** An OpenAPI version that is not supported. */
    UNSUPPORTED_VERSION("SPEC-002", ERROR),
    /** A keyword has a value of the wrong kind, or one that does not exist. */
    INVALID_VALUE("SPEC-003", ERROR),
    /** A schema stands where only an object or a boolean may stand. */
    NOT_A_SCHEMA("SPEC-004", ERROR),
    /** Something the document must have is not there. */
    MISSING_MEMBER("SPEC-005", ERROR),
    /** A keyword that the compiler cannot honour; ignoring it would give silently wrong code. */
    UNSUPPORTED_KEYWORD("SPEC-006", ERROR),
    /** A default that its own schema refuses. */
    INVALID_DEFAULT("SPEC-007", WARNING),
    /** A keyword that no specification defines. */
    UNKNOWN_KEYWORD("SPEC-008", WARNING),
    /** One of several ways to do the same that the generated code does not offer. */
    UNUSED_ALTERNATIVE("SPEC-009", WARNING),
    /** A server that no call can be sent to, so that the caller has to name one. */
    UNUSABLE_SERVER("SPEC-010", WARNING),
    /** Something that the specification does not allow, read as what it plainly means. */
    LENIENT_READING("SPEC-011", WARNING),
    /** A constraint that no value can meet, and that is therefore not enforced. */
    UNENFORCED_CONSTRAINT("SPEC-012", WARNING),
    /** Something the document says that the generated code does not act upon. */
    NOT_ENFORCED("SPEC-020", WARNING),

    /** What a rule of the linter finds that is about generated code. */
    CODE_RULE("LINT-001", WARNING),

    /** Alternatives of a union that look alike. */
    AMBIGUOUS_UNION("UNION-001", WARNING),

    /** A reference to something that is not there. */
    DANGLING_REFERENCE("REF-001", ERROR),
    /** References that lead in a circle without ever reaching a schema. */
    CIRCULAR_REFERENCE("REF-002", ERROR),

    /** An overlay document that does not follow Overlay 1.0. */
    INVALID_OVERLAY("OVERLAY-001", ERROR),
    /** An overlay action whose target selects nothing. */
    UNMATCHED_TARGET("OVERLAY-002", ERROR),

    /** A regular expression that ECMA-262 does not allow, and that is therefore not enforced. */
    INVALID_PATTERN("PATTERN-001", WARNING),
    /** A regular expression that cannot be matched in linear time. */
    COSTLY_PATTERN("PATTERN-002", WARNING),

    /** An accepted change that there is no such change of. */
    STALE_ACCEPTANCE("DIFF-001", WARNING),
    /** A list of accepted changes that cannot be read. */
    INVALID_ACCEPTANCE("DIFF-002", ERROR),
    /** An accepted change that is not accepted any more. */
    EXPIRED_ACCEPTANCE("DIFF-003", ERROR),

    /** A lock file that cannot be read, or that contradicts itself. */
    INVALID_LOCK("LOCK-001", ERROR),
    /** A locked name of something that is not there any more. */
    STALE_LOCK("LOCK-002", WARNING),
    /** A locked name that cannot be kept. */
    MOVED_NAME("LOCK-003", WARNING),
    /** A lock file that cannot be written. */
    UNWRITABLE_LOCK("LOCK-004", WARNING),

    /** An option with a value that cannot be used. */
    INVALID_OPTION("OPTION-001", ERROR),
    /** A pattern for parts of the document that matches nothing in it. */
    UNMATCHED_PATTERN("OPTION-002", ERROR),
    /** Warnings where the user allows none. */
    WARNINGS_REFUSED("OPTION-003", ERROR),
    /** The output cannot be written. */
    UNWRITABLE_OUTPUT("OUTPUT-001", ERROR),
    /** A generated file that somebody edited. */
    EDITED_OUTPUT("OUTPUT-002", WARNING),
    /** A file that was not generated stands where one is to go. */
    FOREIGN_FILE("OUTPUT-003", ERROR);

    private final String id;
    private final Severity severity;

    DiagnosticCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /**
     * The stable id that users see in brackets.
     *
     * @return for example {@code REF-001}
     */
    public String id() {
        return id;
    }

    /**
     * How grave findings of this kind are.
     *
     * @return error or warning
     */
    public Severity severity() {
        return severity;
    }
}
