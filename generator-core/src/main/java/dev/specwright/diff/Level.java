package dev.specwright.diff;

import java.util.Locale;

/** How grave a change is for those who use the API over the wire; graver ones come later. */
public enum Level {
    /** Nobody who kept to the old document notices. */
    SAFE,
    /** Harmless for most, but whoever relied on what the old document allowed should look. */
    RISKY,
    /** Something that the old document allowed or promised does not hold any more. */
    BREAKING;

    /**
     * The graver of two.
     *
     * @param other another level
     * @return whichever comes later
     */
    public Level or(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The level as users write it.
     *
     * @return for example {@code breaking}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
