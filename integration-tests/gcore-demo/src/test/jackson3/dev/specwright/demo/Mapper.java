package dev.specwright.demo;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The counterpart of the class of this name that is written for Jackson 2. */
final class Mapper {

    /** What it throws. */
    static final Class<? extends Exception> FAILURE = JacksonException.class;

    private Mapper() {}

    static <T> T read(String json, Class<T> type) {
        return JsonMapper.shared().readValue(json, type);
    }
}
