package dev.specwright.diff.java;

import java.util.Locale;

/** What a difference does to code that uses the generated Java; graver ones come later. */
public enum JavaBreak {
    /** Something is new; nothing that worked stops working. */
    ADDITION,
    /** Code compiles and runs as before, but warnings appear. */
    WARNING,
    /** Code compiles and links as before, and then does something else. */
    BEHAVIOUR,
    /** Compiled code goes on working; compiling it again does not. */
    SOURCE,
    /** Neither compiled code nor its source goes on working. */
    SOURCE_AND_BINARY;

    /**
     * The break in words.
     *
     * @return for example {@code source and binary}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
