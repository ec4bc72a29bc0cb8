package dev.specwright.lint;

/** What fingers do to words. */
final class Misspelling {

    private Misspelling() {}

    /** Whether two words differ by one character that is wrong, missing or too many, or by two that changed places. */
    static boolean isSlip(String written, String meant) {
        int start = 0;
        int shorter = Math.min(written.length(), meant.length());
        while (start < shorter && written.charAt(start) == meant.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && written.charAt(written.length() - 1 - end) == meant.charAt(meant.length() - 1 - end)) {
            end++;
        }
        String left = written.substring(start, written.length() - end);
        String right = meant.substring(start, meant.length() - end);
        boolean swapped = left.length() == 2
                && left.charAt(0) == right.charAt(right.length() - 1)
                && right.length() == 2
                && left.charAt(1) == right.charAt(0);
        return left.length() <= 1 && right.length() <= 1 || swapped;
    }
}
