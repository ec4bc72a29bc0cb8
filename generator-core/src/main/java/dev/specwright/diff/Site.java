package dev.specwright.diff;

import dev.specwright.diagnostics.SourceLocation;

/**
 * A place in one of the two documents.
 *
 * @param pointer JSON Pointer (RFC 6901) of the node
 * @param location where it stands in the text
 */
public record Site(String pointer, SourceLocation location) {}
