package dev.specwright.diagnostics;

/**
 * A place in a document that a person can open in an editor.
 *
 * @param file the document's name as the user gave it, with {@code /} as separator
 * @param line line, counted from 1; 0 where the place within the file is not known
 * @param column column, counted from 1; 0 where the place within the file is not known
 */
public record SourceLocation(String file, int line, int column) {

    /**
     * The file as a whole, for findings that have no place in it (a missing file, say).
     *
     * @param file the document's name
     * @return a location without line and column
     */
    public static SourceLocation ofFile(String file) {
        return new SourceLocation(file, 0, 0);
    }

    /** {@code file:[line,column]}, the form that Maven's compiler plugin uses and IDEs make clickable. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":[" + line + "," + column + "]";
    }
}
