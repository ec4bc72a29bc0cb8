package com.example.gcore.core;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** JSON that does not fit: malformed text, wrong types, missing members; all that was found in one document. */
@SuppressWarnings("serial") // not meant to be serialized
public final class JsonDecodeException extends RuntimeException {
    private static final int SHOWN = 10;
    private final transient List<Misfit> misfits;

    /**
     * A place where JSON is not what was expected.
     *
     * @param pointer JSON Pointer (RFC 6901) of the value
     * @param expected what should be there, such as {@code an integer}
     * @param found what is there; never the content of a string, which may be a secret
     */
    public record Misfit(String pointer, String expected, String found) {
        @Override
        public String toString() {
            return (pointer.isEmpty() ? "document" : pointer) + ": expected " + expected + ", found " + found;
        }
    }

    JsonDecodeException(List<Misfit> misfits) {
        super(message("JSON does not fit", misfits));
        this.misfits = List.copyOf(misfits);
    }

    /** What a parser's exception means. Its own text is not passed on, since it quotes the document. */
    static RuntimeException of(Throwable cause, List<Misfit> before, String pointer) {
        String found = cause instanceof JsonEOFException ? "the end of the text" : "malformed text";
        if (cause instanceof StreamConstraintsException limit) {
            found = limit.getOriginalMessage();
        } else if (cause instanceof StackOverflowError) {
            found = "more depth than the thread's stack has room for";
        } else if (cause instanceof JacksonException syntax && syntax.getLocation() != null) {
            JsonLocation place = syntax.getLocation();
            found += " in line " + place.getLineNr() + ", column " + place.getColumnNr();
        } else if (cause instanceof IOException failed && !(cause instanceof CharConversionException)) {
            return new UncheckedIOException(failed);
        }
        List<Misfit> misfits = new ArrayList<>(before);
        misfits.add(new Misfit(pointer, "well-formed JSON", found));
        return new JsonDecodeException(misfits);
    }

    /** All misfits in document order (at most 1,000: reading stops there). */
    public List<Misfit> misfits() {
        return misfits;
    }

    /** A message of several lines: what it is about, and the first problems. */
    static String message(String what, List<?> problems) {
        StringBuilder message = new StringBuilder(what);
        problems.stream().limit(SHOWN).forEach(problem -> message.append("\n  ").append(problem));
        int rest = problems.size() - SHOWN;
        return rest > 0 ? message.append("\n  and ").append(rest).append(" more").toString() : message.toString();
    }
}
