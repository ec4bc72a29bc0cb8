package dev.specwright.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The application's own mapper, where a test does not care for which Jackson the client was generated. */
final class Mapper {

    /** What it throws. */
    static final Class<? extends Exception> FAILURE = JsonProcessingException.class;

    private Mapper() {}

    static <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, type);
    }
}
