package dev.specwright.regex;

/** A text that lets itself be looked at only so often, which ends a match that would take forever. */
final class MeteredText implements CharSequence {

    /** Thrown when the text has been looked at often enough. */
    static final class BudgetUsedUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BudgetUsedUp() {
            super("", null, false, false);
        }
    }

    private final String text;
    private final long budget;
    private long looks;

    /** A text that ends the match which looks at it more often than this. */
    MeteredText(String text, long budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public char charAt(int index) {
        if (++looks > budget) {
            throw new BudgetUsedUp();
        }
        return text.charAt(index);
    }

    /** How often it has been looked at, the look that was refused included. */
    long looks() {
        return looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
