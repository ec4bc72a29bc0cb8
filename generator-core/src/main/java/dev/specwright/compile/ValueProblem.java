package dev.specwright.compile;

/**
 * Why a value does not fit its schema.
 *
 * @param pointer JSON Pointer within the value; {@code ""} for all of it
 * @param message a clause about that part, such as {@code it must be a string, found the number 5}
 */
public record ValueProblem(String pointer, String message) {

    /**
     * The problem in one clause.
     *
     * @return the message, the part it is about before it where that is not the whole value
     */
    public String text() {
        return pointer.isEmpty() ? message : "at `" + pointer + "` " + message;
    }
}
