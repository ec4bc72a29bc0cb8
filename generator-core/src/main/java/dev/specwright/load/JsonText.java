package dev.specwright.load;

import static dev.specwright.diagnostics.DiagnosticCode.SYNTAX;
import static dev.specwright.diagnostics.DiagnosticCode.TOO_COMPLEX;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.specwright.diagnostics.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A JSON text (RFC 8259) and how it is walked: no limits but on depth and digits, failures in words for people. */
final class JsonText {

    /** What reads the one value of a text; the parser stands on the value's first token. */
    @FunctionalInterface
    interface Walk<T> {
        T read(JsonParser parser) throws IOException;
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(BoundedParser.MAX_DEPTH)
                    .maxNumberLength(Numbers.MAX_LENGTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String name;
    private final String text;

    JsonText(String name, String text) {
        this.name = name;
        this.text = text;
    }

    <T> T walk(Walk<T> walk) throws LoadFailure {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                parser.nextToken();
                T result = walk.read(parser);
                if (parser.nextToken() != null) {
                    throw new LoadFailure(
                            SYNTAX,
                            locate(parser.currentTokenLocation()),
                            "the text goes on after the end of the document",
                            "remove what follows, or check the brackets before it");
                }
                return result;
            } catch (StreamConstraintsException e) {
                boolean depth = e.getOriginalMessage().contains("depth");
                throw depth ? tooDeep(locate(parser.currentLocation())) : tooLong(locate(parser.currentLocation()));
            } catch (NumberFormatException e) {
                throw tooLong(locate(parser.currentTokenLocation()));
            } catch (JsonProcessingException e) {
                throw syntax(e, parser);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    SourceLocation locate(@Nullable JsonLocation at) {
        return at == null ? SourceLocation.ofFile(name) : new SourceLocation(name, at.getLineNr(), at.getColumnNr());
    }

    private static LoadFailure tooDeep(SourceLocation at) {
        return new LoadFailure(
                TOO_COMPLEX,
                at,
                "objects and arrays are nested more than " + BoundedParser.MAX_DEPTH + " deep",
                "move inner parts to components and refer to them");
    }

    private static LoadFailure tooLong(SourceLocation at) {
        return new LoadFailure(
                TOO_COMPLEX,
                at,
                "this number has more than " + Numbers.MAX_LENGTH + " characters or an exponent beyond 32 bits",
                "put it in quotes if it is text");
    }

    private LoadFailure syntax(JsonProcessingException e, JsonParser parser) {
        SourceLocation at = locate(e.getLocation());
        if (e instanceof JsonEOFException) {
            SourceLocation open = locate(parser.getParsingContext()
                    .startLocation(parser.currentLocation().contentReference()));
            String what = parser.getParsingContext().inArray() ? "array" : "object";
            return new LoadFailure(
                    SYNTAX,
                    at,
                    "the text ends before the " + what + " that starts at line " + open.line() + ", column "
                            + open.column() + " is closed",
                    "check that the file is complete");
        }
        return new LoadFailure(SYNTAX, at, JsonProblem.message(e.getOriginalMessage()), JsonProblem.HINT);
    }
}
