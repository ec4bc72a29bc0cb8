package dev.specwright.diff.java;

/** What a difference does to code that uses the generated Java; graver ones come later. */
public enum JavaBreak {
    /** Something is new; nothing that worked stops working. */
    ADDITION("addition"),
    /** Code compiles and runs as before, but warnings appear. */
    WARNING("warning"),
    /** Code compiles and links as before, and then does something else. */
    BEHAVIOUR("behaviour"),
    /** Compiled code goes on working; compiling it again does not. */
    SOURCE("breaks source"),
    /** Neither compiled code nor its source goes on working. */
    SOURCE_AND_BINARY("breaks source and binary");

    private final String words;

    JavaBreak(String words) {
        this.words = words;
    }

    /**
     * The break in words.
     *
     * @return for example {@code breaks source and binary}
     */
    public String words() {
        return words;
    }
}
