package dev.specwright.lock;

import java.util.ArrayList;
import java.util.List;

/** A cursor over one line of a lock. Each method takes what it reads, or throws {@link Misread}. */
final class LockLine {

    private final String text;
    private int at;

    LockLine(String text) {
        this.text = text;
    }

    /** The line is not what is asked for; tells where. Never leaves this package. */
    static final class Misread extends Exception {

        private static final long serialVersionUID = 1;

        private final int column;

        private Misread(String message, int column) {
            super(message, null, false, false);
            this.column = column;
        }

        /** Counted from 1. */
        int column() {
            return column;
        }
    }

    /** An item of a list: {@code before name=java}, of which only the name must be there. */
    record Item(String before, String name, String java) {}

    Misread misread(String expected) {
        return new Misread("expected " + expected + (at < text.length() ? "" : " at the end of the line"), at + 1);
    }

    /** A word of small letters or capitals. */
    String word() throws Misread {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw misread("a word");
        }
        return text.substring(start, at);
    }

    /** A token that ends at the next space, or is quoted. */
    String subject() throws Misread {
        space();
        if (is('"')) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw misread("a name");
        }
        return text.substring(start, at);
    }

    String identifier() throws Misread {
        space();
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == start || !Character.isJavaIdentifierStart(text.codePointAt(start))) {
            at = start;
            throw misread("a Java name");
        }
        return text.substring(start, at);
    }

    void symbol(char symbol) throws Misread {
        space();
        if (!is(symbol)) {
            throw misread("`" + symbol + "`");
        }
        at++;
    }

    void keyword(String keyword) throws Misread {
        space();
        if (!text.startsWith(keyword, at)) {
            throw misread("`" + keyword + "`");
        }
        at += keyword.length();
    }

    /** Items between two symbols, separated by commas. */
    List<Item> items(char open, char close, boolean twoWords) throws Misread {
        symbol(open);
        List<Item> items = new ArrayList<>();
        space();
        while (!is(close)) {
            if (!items.isEmpty()) {
                symbol(',');
            }
            items.add(item(twoWords));
            space();
        }
        at++;
        return items;
    }

    private Item item(boolean twoWords) throws Misread {
        space();
        String before = twoWords ? word() : "";
        String name = name();
        String java = "";
        if (is('=')) {
            at++;
            java = identifier();
        }
        return new Item(before, name, java);
    }

    private String name() throws Misread {
        space();
        if (is('"')) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && LockTokens.isPlainInItem(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw misread("a name");
        }
        return text.substring(start, at);
    }

    private String quoted() throws Misread {
        StringBuilder name = new StringBuilder();
        for (at++; !is('"'); at++) {
            if (at >= text.length()) {
                throw misread("`\"`");
            }
            if (!is('\\')) {
                name.append(text.charAt(at));
            } else if (text.startsWith("\\u", at) && text.substring(at).matches("\\\\u[0-9a-f]{4}.*")) {
                name.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 5;
            } else if (at + 1 < text.length()) {
                at++;
                name.append(text.charAt(at));
            }
        }
        at++;
        return name.toString();
    }

    /** A last word of letters and digits, if there is one. */
    String rest() throws Misread {
        space();
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String rest = text.substring(start, at);
        end();
        return rest;
    }

    void end() throws Misread {
        space();
        if (at < text.length()) {
            throw misread("the end of the line");
        }
    }

    private boolean is(char symbol) {
        return at < text.length() && text.charAt(at) == symbol;
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
