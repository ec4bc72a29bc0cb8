package dev.specwright.regex;

/**
 * What a regular expression costs an engine that tries and goes back, as most do, in the
 * worst case that was found.
 *
 * @param growth how the steps grow with the length of the text
 * @param attack a text that shows it; {@code ""} where the growth is linear
 * @param steps how many characters the engine looked at for that text, where it was stopped at the latest
 * @param inJava whether it is so in {@link java.util.regex.Pattern} of this JDK too, which remembers more than others
 */
public record MatchingCost(Growth growth, String attack, long steps, boolean inJava) {

    /** How steps grow. */
    public enum Growth {
        /** In proportion, or nearly; nothing worse was found. */
        LINEAR,
        /** With the square of the length, or a higher power. */
        POLYNOMIAL,
        /** Each further character multiplies the steps. */
        EXPONENTIAL
    }

    static final MatchingCost LINEAR = new MatchingCost(Growth.LINEAR, "", 0, true);
}
