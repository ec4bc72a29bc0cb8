package dev.specwright.load;

/** JSON syntax errors in the words of someone who writes API descriptions. */
final class JsonProblem {

    static final String HINT = "check the commas, quotes and brackets here and just before";

    private JsonProblem() {}

    /**
     * Rewords a parser's message.
     *
     * @param library the parser's message, without the place
     * @return one sentence without a full stop
     */
    static String message(String library) {
        if (library.contains("double-quote to start")) {
            return "a key in double quotes is missing here" + found(library);
        }
        if (library.contains("was expecting comma")) {
            return "a comma or the closing bracket is missing here" + found(library);
        }
        if (library.contains("was expecting a colon")) {
            return "':' is missing between a key and its value" + found(library);
        }
        if (library.contains("Unexpected close marker")) {
            return "this closing bracket does not match the opening one";
        }
        if (library.contains("CTRL-CHAR")) {
            return "text in quotes contains a line break, a tab or another control character; JSON wants escapes";
        }
        if (library.contains("escape")) {
            return "a backslash is followed by something that is no escape";
        }
        if (library.contains("Leading zeroes") || library.contains("numeric value") || library.contains("number")) {
            return "this is not a number as JSON writes it";
        }
        if (library.contains("Unrecognized token") || library.contains("Non-standard token")) {
            return "text without quotes; JSON knows only true, false and null without";
        }
        return "this is not valid JSON" + found(library);
    }

    private static String found(String library) {
        int start = library.indexOf("('");
        int end = library.indexOf("' (code");
        return start < 0 || end < start ? "" : "; found " + library.substring(start + 2, end);
    }
}
