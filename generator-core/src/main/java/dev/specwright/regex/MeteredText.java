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
    private int budget = 1_000_000;

    MeteredText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (budget-- == 0) {
            throw new BudgetUsedUp();
        }
        return text.charAt(index);
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
