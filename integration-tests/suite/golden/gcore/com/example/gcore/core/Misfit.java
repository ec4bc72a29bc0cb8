package com.example.gcore.core;

/**
 * One place where a JSON document is not what was expected.
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
