package dev.specwright.regex;

/** The sets behind {@code .}, {@code \d}, {@code \w} and {@code \s} (ECMA-262, section 22.2.2). */
final class CharacterClasses {

    /** {@code \d}: the ASCII digits, whatever other digits Unicode has. */
    static final CodePointSet DIGIT = CodePointSet.of('0', '9');

    /** {@code \w}: ASCII letters, digits and the low line. */
    static final CodePointSet WORD = CodePointSet.of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    /** {@code \s}: WhiteSpace and LineTerminator. Unlike Java's it has the no-break space, the BOM and U+2028. */
    static final CodePointSet SPACE = CodePointSet.of(
            0x9, 0xD, 0x20, 0x20, 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F,
            0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF);

    /** {@code .}: all but the four line terminators. Unlike Java's it has U+0085. */
    static final CodePointSet DOT =
            CodePointSet.of('\n', '\n', '\r', '\r', 0x2028, 0x2029).complement();

    private CharacterClasses() {}
}
