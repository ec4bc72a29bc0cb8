package dev.specwright.diff;

/**
 * What a change means by the direction that the values travel in.
 *
 * @param request how grave it is where clients send the values
 * @param response how grave it is where they receive them
 */
record Effect(Level request, Level response) {

    /** Fewer values than before: what clients send may be refused now. */
    static final Effect NARROWED = new Effect(Level.BREAKING, Level.SAFE);

    /** More values than before: what clients receive may be new to them. */
    static final Effect WIDENED = new Effect(Level.SAFE, Level.BREAKING);

    /** A limit is written down that may have been there all along. */
    static final Effect NARROWED_ON_PAPER = new Effect(Level.RISKY, Level.SAFE);

    /** New values of a kind that careful readers expect. */
    static final Effect WIDENED_AS_EXPECTED = new Effect(Level.SAFE, Level.RISKY);

    /** Other values than before, neither more nor fewer. */
    static final Effect REPLACED = new Effect(Level.BREAKING, Level.BREAKING);

    /** Whether values differ cannot be told, or depends on the server. */
    static final Effect UNCERTAIN = new Effect(Level.RISKY, Level.RISKY);

    /** The same values as before. */
    static final Effect NONE = new Effect(Level.SAFE, Level.SAFE);

    /**
     * The same level for both directions.
     *
     * @param level the level
     * @return the effect
     */
    static Effect of(Level level) {
        return new Effect(level, level);
    }
}
