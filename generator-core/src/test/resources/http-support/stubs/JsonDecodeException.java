package com.example.api.core;

public final class JsonDecodeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public JsonDecodeException(String message) {
        super(message);
    }
}
