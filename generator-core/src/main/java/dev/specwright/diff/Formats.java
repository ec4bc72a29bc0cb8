package dev.specwright.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.resolve.Node;
import java.util.Map;
import java.util.Optional;

/** What the formats of schemas mean to each other. */
final class Formats {

    /** From a format to one that has all of its values and more. */
    private static final Map<String, String> BROADER =
            Map.of("int32", "int64", "float", "double", "uri", "uri-reference", "iri", "iri-reference");

    private Formats() {}

    /** The format; {@code ""} where there is none. 3.1's way to say {@code byte} reads as 3.0's. */
    static String of(SchemaView view) {
        Optional<String> format = view.first("format").map(Node::json).map(JsonNode::asText);
        return format.orElse(isBase64(view) ? "byte" : "");
    }

    private static boolean isBase64(SchemaView view) {
        return view.first("contentEncoding")
                .filter(encoding -> encoding.json().asText().equals("base64"))
                .isPresent();
    }

    /** Whether a keyword of one document says what the format of the other does. */
    static boolean standsFor(SchemaPair pair, String keyword) {
        return keyword.equals("contentEncoding")
                && of(pair.before()).equals("byte")
                && of(pair.after()).equals("byte");
    }

    /** What it means that one format takes the place of another. */
    static Effect change(String before, String after) {
        if (after.equals(BROADER.get(before)) || after.isEmpty()) {
            return Effect.WIDENED;
        } else if (before.equals(BROADER.get(after)) || before.isEmpty()) {
            return Effect.NARROWED;
        }
        return Effect.REPLACED;
    }
}
