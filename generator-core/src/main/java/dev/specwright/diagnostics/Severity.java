package dev.specwright.diagnostics;

/** How grave a finding is. */
public enum Severity {
    /** Nothing can be generated. */
    ERROR,
    /** Something is generated, but the user should know what was decided. */
    WARNING
}
