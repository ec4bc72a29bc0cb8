package dev.specwright.load;

import java.nio.file.Path;

/** Where a document comes from. */
public sealed interface SpecSource {

    /**
     * What diagnostics call the document.
     *
     * @return a name with {@code /} as separator
     */
    String displayName();

    /**
     * A document in a file.
     *
     * @param path the file, absolute or relative to the working directory
     * @param displayName what diagnostics call it
     */
    record FileSource(Path path, String displayName) implements SpecSource {}

    /**
     * A document that is already in memory.
     *
     * @param displayName what diagnostics call it
     * @param text the document's text
     */
    record TextSource(String displayName, String text) implements SpecSource {}

    /**
     * A document in a file, called by the path as given.
     *
     * @param path the file
     * @return the source
     */
    static SpecSource of(Path path) {
        return new FileSource(path, path.toString().replace('\\', '/'));
    }
}
