package com.example.api.core;

public record Violation(String pointer, String message) {
    @Override
    public String toString() {
        return pointer + ": " + message;
    }
}
