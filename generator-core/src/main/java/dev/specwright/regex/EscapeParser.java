package dev.specwright.regex;

/**
 * Reads what follows a backslash and stands for code points, and the classes in brackets. Follows the grammar of the
 * {@code u} flag (ECMA-262, section 22.2.1), but takes what real documents have and only the grammar without that flag
 * allows: escaped punctuation such as {@code \-}, {@code \_}, {@code \@}, and {@code [\w-.]}.
 */
final class EscapeParser {

    private final PatternCursor in;

    EscapeParser(PatternCursor in) {
        this.in = in;
    }

    /** Reads a class; the opening bracket is behind the cursor. */
    CodePointSet bracketed(int start) {
        boolean negated = in.eat("^");
        CodePointSet set = CodePointSet.EMPTY;
        while (!in.eat("]")) {
            int from = in.offset();
            CodePointSet atom = classAtom(start);
            if (in.at("-") && !in.at("-]")) {
                in.next();
                CodePointSet last = classAtom(start);
                set = set.union(range(atom, last, from));
            } else {
                set = set.union(atom);
            }
        }
        return negated ? set.complement() : set;
    }

    private CodePointSet range(CodePointSet first, CodePointSet last, int at) {
        if (!first.isSingle() || !last.isSingle()) {
            // [\w-.] is no range: the hyphen stands for itself.
            return first.union(last).union(CodePointSet.of('-', '-'));
        }
        if (first.first(0) > last.first(0)) {
            throw in.fail(at, "the range in the character class is out of order");
        }
        return CodePointSet.of(first.first(0), last.first(0));
    }

    private CodePointSet classAtom(int start) {
        if (in.atEnd()) {
            throw in.fail(start, "the character class is not closed");
        }
        int at = in.offset();
        int codePoint = in.next();
        if (codePoint != '\\') {
            return CodePointSet.of(codePoint, codePoint);
        }
        return in.eat("b") ? CodePointSet.of('\b', '\b') : escape(at);
    }

    /** Reads an escape that stands for one of some code points; the backslash is behind the cursor. */
    CodePointSet escape(int start) {
        if (in.atEnd()) {
            throw in.fail(start, "the backslash at the end escapes nothing");
        }
        int letter = in.next();
        return switch (letter) {
            case 'd' -> CharacterClasses.DIGIT;
            case 'D' -> CharacterClasses.DIGIT.complement();
            case 'w' -> CharacterClasses.WORD;
            case 'W' -> CharacterClasses.WORD.complement();
            case 's' -> CharacterClasses.SPACE;
            case 'S' -> CharacterClasses.SPACE.complement();
            case 'p' -> property(start);
            case 'P' -> property(start).complement();
            default -> {
                int codePoint = character(letter, start);
                yield CodePointSet.of(codePoint, codePoint);
            }
        };
    }

    private CodePointSet property(int start) {
        if (!in.eat("{")) {
            throw in.fail(start, "a Unicode property must be written \\p{...}");
        }
        String name = in.until('}', start, "the Unicode property");
        return UnicodeProperties.find(name)
                .orElseThrow(() -> in.fail(start, "the Unicode property '" + name + "' is not known"));
    }

    private int character(int letter, int start) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 0xB;
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'c' -> control(start);
            case '0' -> zero(start);
            case 'x' -> known(in.hex(2), start, "\\x needs two hexadecimal digits");
            case 'u' -> unicode(start);
            default -> identity(letter, start);
        };
    }

    private int control(int start) {
        int letter = in.atEnd() ? PatternCursor.END : in.next();
        boolean ascii = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
        return known(ascii ? letter % 32 : -1, start, "\\c needs a letter");
    }

    private int zero(int start) {
        boolean digitFollows = in.peek() >= '0' && in.peek() <= '9';
        return known(digitFollows ? -1 : 0, start, "octal escapes are not allowed");
    }

    private int unicode(int start) {
        if (in.eat("{")) {
            String digits = in.until('}', start, "\\u{");
            boolean valid = digits.matches("0*[0-9a-fA-F]{1,6}");
            int value = valid ? Integer.parseInt(digits.replaceFirst("^0+(?=.)", ""), 16) : -1;
            return known(value > Character.MAX_CODE_POINT ? -1 : value, start, "\\u{...} needs a code point");
        }
        int first = known(in.hex(4), start, "\\u needs four hexadecimal digits");
        int behind = in.offset();
        if (Character.isSurrogate((char) first) && in.eat("\\u")) {
            int second = in.hex(4);
            if (second >= 0 && Character.isSurrogatePair((char) first, (char) second)) {
                return Character.toCodePoint((char) first, (char) second);
            }
            in.moveTo(behind);
        }
        return first;
    }

    /** A letter or digit that escapes nothing means something in another dialect; to read it as itself would be wrong. */
    private int identity(int codePoint, int start) {
        boolean alphanumeric = codePoint != '_' && CharacterClasses.WORD.contains(codePoint);
        if (alphanumeric) {
            throw in.fail(start, "ECMA-262 has no escape \\" + Character.toString(codePoint));
        }
        return codePoint;
    }

    private int known(int value, int start, String message) {
        if (value < 0) {
            throw in.fail(start, message);
        }
        return value;
    }
}
