package dev.specwright.diff;

import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.resolve.FilePointers;

/**
 * A place in one of the two documents.
 *
 * @param pointer JSON Pointer (RFC 6901) of the node, in the file that it stands in
 * @param location where it stands in the text
 */
public record Site(String pointer, SourceLocation location) {

    /** With the pointer as it is in the file, where that is one that the document refers to. */
    Site readable() {
        return new Site(FilePointers.within(pointer), location);
    }
}
