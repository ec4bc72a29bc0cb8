package dev.specwright.regex;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The sets behind {@code \p{...}} (ECMA-262, tables 67 to 69), from the Unicode data of the JDK that generates.
 */
final class UnicodeProperties {

    private static final String LONG_CATEGORIES = """
            Letter=L Cased_Letter=LC Uppercase_Letter=Lu Lowercase_Letter=Ll Titlecase_Letter=Lt Modifier_Letter=Lm
            Other_Letter=Lo Mark=M Combining_Mark=M Nonspacing_Mark=Mn Spacing_Mark=Mc Enclosing_Mark=Me Number=N
            Decimal_Number=Nd digit=Nd Letter_Number=Nl Other_Number=No Punctuation=P punct=P Connector_Punctuation=Pc
            Dash_Punctuation=Pd Open_Punctuation=Ps Close_Punctuation=Pe Initial_Punctuation=Pi Final_Punctuation=Pf
            Other_Punctuation=Po Symbol=S Math_Symbol=Sm Currency_Symbol=Sc Modifier_Symbol=Sk Other_Symbol=So
            Separator=Z Space_Separator=Zs Line_Separator=Zl Paragraph_Separator=Zp Other=C Control=Cc cntrl=Cc
            Format=Cf Surrogate=Cs Private_Use=Co Unassigned=Cn
            """;

    private static final Pattern SHORT_CATEGORY =
            Pattern.compile("L[ultmoC]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?");

    /** Java's names for the binary properties that it knows and that mean the same in ECMA-262. */
    private static final Map<String, String> BINARY = Map.ofEntries(
            Map.entry("Alphabetic", "IsAlphabetic"),
            Map.entry("Alpha", "IsAlphabetic"),
            Map.entry("Ideographic", "IsIdeographic"),
            Map.entry("Ideo", "IsIdeographic"),
            Map.entry("Lowercase", "IsLowercase"),
            Map.entry("Lower", "IsLowercase"),
            Map.entry("Uppercase", "IsUppercase"),
            Map.entry("Upper", "IsUppercase"),
            Map.entry("White_Space", "IsWhite_Space"),
            Map.entry("space", "IsWhite_Space"),
            Map.entry("Noncharacter_Code_Point", "IsNoncharacter_Code_Point"),
            Map.entry("NChar", "IsNoncharacter_Code_Point"),
            Map.entry("Join_Control", "IsJoin_Control"),
            Map.entry("Join_C", "IsJoin_Control"),
            Map.entry("Emoji", "IsEmoji"),
            Map.entry("Emoji_Presentation", "IsEmoji_Presentation"),
            Map.entry("EPres", "IsEmoji_Presentation"),
            Map.entry("Emoji_Modifier", "IsEmoji_Modifier"),
            Map.entry("EMod", "IsEmoji_Modifier"),
            Map.entry("Emoji_Modifier_Base", "IsEmoji_Modifier_Base"),
            Map.entry("EBase", "IsEmoji_Modifier_Base"),
            Map.entry("Emoji_Component", "IsEmoji_Component"),
            Map.entry("EComp", "IsEmoji_Component"),
            Map.entry("Extended_Pictographic", "IsExtended_Pictographic"),
            Map.entry("ExtPict", "IsExtended_Pictographic"));

    private UnicodeProperties() {}

    /** The set of a property by what stands in the braces; empty for what ECMA-262 or this JDK does not know. */
    static Optional<CodePointSet> find(String name) {
        int sign = name.indexOf('=');
        if (sign < 0) {
            return category(name).or(() -> binary(name));
        }
        String value = name.substring(sign + 1);
        return switch (name.substring(0, sign)) {
            case "General_Category", "gc" -> category(value);
            case "Script", "sc" -> script(value);
            default -> Optional.empty();
        };
    }

    private static Optional<CodePointSet> category(String name) {
        String alias = name;
        for (String entry : LONG_CATEGORIES.strip().split("\\s+")) {
            alias = entry.startsWith(name + "=") ? entry.substring(name.length() + 1) : alias;
        }
        return SHORT_CATEGORY.matcher(alias).matches() ? byJava(alias) : Optional.empty();
    }

    private static Optional<CodePointSet> script(String name) {
        try {
            // Java ignores case, ECMA-262 does not.
            Character.UnicodeScript script = Character.UnicodeScript.forName(name);
            boolean capital =
                    !name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
            return capital
                    ? Optional.of(CodePointSet.where(c -> Character.UnicodeScript.of(c) == script))
                    : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<CodePointSet> binary(String name) {
        return switch (name) {
            case "Any" -> Optional.of(CodePointSet.ANY);
            case "ASCII" -> Optional.of(CodePointSet.of(0, 0x7F));
            case "Assigned" -> byJava("Cn").map(CodePointSet::complement);
            case "ASCII_Hex_Digit", "AHex" -> Optional.of(CodePointSet.of('0', '9', 'A', 'F', 'a', 'f'));
            case "Hex_Digit", "Hex" ->
                Optional.of(
                        CodePointSet.of('0', '9', 'A', 'F', 'a', 'f', 0xFF10, 0xFF19, 0xFF21, 0xFF26, 0xFF41, 0xFF46));
            case "ID_Start", "IDS" -> Optional.of(CodePointSet.where(Character::isUnicodeIdentifierStart));
            default -> Optional.ofNullable(BINARY.get(name)).flatMap(UnicodeProperties::byJava);
        };
    }

    private static Optional<CodePointSet> byJava(String name) {
        try {
            var test = Pattern.compile("\\p{" + name + "}").asMatchPredicate();
            return Optional.of(CodePointSet.where(c -> test.test(Character.toString(c))));
        } catch (PatternSyntaxException unknownToThisJdk) {
            return Optional.empty();
        }
    }
}
