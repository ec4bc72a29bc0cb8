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
public final class JsonDecodeException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 10;

    private final transient List<Misfit> misfits;

    JsonDecodeException(List<Misfit> misfits) {
        super(message(misfits));
        this.misfits = List.copyOf(misfits);
    }

    /** What a parser's exception means. Its own text is not passed on, since it quotes the document. */
    static RuntimeException of(IOException cause, List<Misfit> before, String pointer) {
        String found = cause instanceof JsonEOFException ? "the end of the text" : "malformed text";
        if (cause instanceof StreamConstraintsException limit) {
            found = limit.getOriginalMessage();
        } else if (cause instanceof JacksonException syntax && syntax.getLocation() != null) {
            JsonLocation place = syntax.getLocation();
            found += " in line " + place.getLineNr() + ", column " + place.getColumnNr();
        } else if (!(cause instanceof CharConversionException)) {
            return new UncheckedIOException(cause);
        }
        List<Misfit> misfits = new ArrayList<>(before);
        misfits.add(new Misfit(pointer, "well-formed JSON", found));
        return new JsonDecodeException(misfits);
    }

    /** All misfits in document order (at most 1,000: reading stops there); lost in Java serialization. */
    public List<Misfit> misfits() {
        return misfits;
    }

    private static String message(List<Misfit> misfits) {
        StringBuilder message = new StringBuilder("JSON does not fit");
        for (Misfit misfit : misfits.subList(0, Math.min(SHOWN, misfits.size()))) {
            message.append("\n  ").append(misfit);
        }
        if (misfits.size() > SHOWN) {
            message.append("\n  and ").append(misfits.size() - SHOWN).append(" more");
        }
        return message.toString();
    }
}
