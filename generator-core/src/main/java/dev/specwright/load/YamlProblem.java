package dev.specwright.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML syntax error in the words of someone who writes API descriptions.
 *
 * @param message what is wrong; <code>{start}</code> stands for the place where the broken construct starts
 * @param hint what to do next
 */
record YamlProblem(String message, String hint) {

    /** How the library words a problem, or the context of one, and how we do. The first that fits counts. */
    private record Wording(String library, YamlProblem ours) {}

    private static final String INDENT = "check that this line is indented like the lines it belongs to";
    private static final String QUOTE = "put the text in quotes if it is meant literally";
    private static final YamlProblem NO_COLON = new YamlProblem(
            "a key without ': ' after it, or text that belongs to the line above but is not indented", INDENT);
    private static final YamlProblem UNCLOSED =
            new YamlProblem("the text in quotes{start} is never closed", "add the closing quote");
    private static final YamlProblem ALIAS =
            new YamlProblem("'*' and '&' start the name of an alias or anchor, and no name follows", QUOTE);

    private static final List<Wording> WORDINGS = List.of(
            wording("TAB", "a tab is used for indentation", "indent with spaces; YAML does not allow tabs there"),
            wording("that cannot start any token", "text cannot start with this character", QUOTE),
            new Wording("could not find expected ':'", NO_COLON),
            new Wording("A simple key is required", NO_COLON),
            wording(
                    "mapping values are not allowed",
                    "a ': ' where no key can stand",
                    "put the text in quotes if it contains ': '; otherwise check the indentation"),
            wording("sequence entries are not allowed", "a list item ('- ') cannot start here", INDENT),
            wording("mapping keys are not allowed", "a key marked by '?' cannot start here", INDENT),
            new Wording("found unexpected end of stream", UNCLOSED),
            new Wording("found unexpected document separator", UNCLOSED),
            wording(
                    "expected <block end>, but found '<scalar>'",
                    "text follows a value that has already ended",
                    "check the quotes before it, or indent it like the lines it belongs to"),
            wording("expected <block end>", "this line does not fit to the block{start}", INDENT),
            wording("',' or ']'", "',' or ']' is missing in the list{start}", "add it, or quote the text before it"),
            wording("',' or '}'", "',' or '}' is missing in the object{start}", "add it, or quote the text before it"),
            wording(
                    "found undefined alias",
                    "an alias ('*name') refers to an anchor ('&name') that is not above it",
                    "define the anchor first; " + QUOTE),
            wording(
                    "escape",
                    "a backslash in double quotes is followed by something that is no escape",
                    "write the backslash twice, or use single quotes"),
            wording("expected '<document start>'", "the text goes on after the document has ended", INDENT),
            wording("block scalar", "after '|' or '>' only '+', '-' or a digit can follow", "start the text below"),
            wording("more spaces", "the empty lines above are indented deeper than the text{start}", INDENT),
            wording("DEL character", "the character U+007F is not allowed here", "remove it"),
            wording("tag", "'!' starts a tag, and this is not a legal one", QUOTE),
            wording("directive", "a line that starts with '%' is a directive, and this is not a legal one", QUOTE),
            new Wording("scanning an alias", ALIAS),
            new Wording("scanning an anchor", ALIAS),
            wording("expected the node content", "a value is missing or starts with the wrong character", QUOTE));

    private static final YamlProblem OTHER = new YamlProblem("this is not valid YAML 1.2", INDENT);

    static YamlProblem of(@Nullable String context, String problem) {
        for (Wording wording : WORDINGS) {
            if (problem.contains(wording.library)) {
                return wording.ours;
            }
        }
        for (Wording wording : WORDINGS) {
            if (context != null && context.contains(wording.library)) {
                return wording.ours;
            }
        }
        return OTHER;
    }

    /** Whether a problem is one that a key beyond YAML's limit of 1024 characters causes. */
    static boolean isKeyProblem(String problem) {
        return problem.contains("could not find expected ':'") || problem.contains("mapping values are not allowed");
    }

    private static Wording wording(String library, String message, String hint) {
        return new Wording(library, new YamlProblem(message, hint));
    }
}
