package dev.specwright.lint.fix;

/** Why a text cannot be edited as asked. Never leaves this package. */
final class NotEditable extends Exception {

    private static final long serialVersionUID = 1L;

    NotEditable(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
