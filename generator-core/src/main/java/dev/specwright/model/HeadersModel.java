package dev.specwright.model;

import java.util.List;

/**
 * The headers of answers, in a class of their own: a header is described once, however many answers have it.
 *
 * @param name the class's simple name, unique among types
 * @param all the headers, in the order in which the document comes to them
 */
public record HeadersModel(String name, List<HeaderModel> all) {

    /** Copies what it is given. */
    public HeadersModel {
        all = List.copyOf(all);
    }

    /**
     * A header of answers.
     *
     * @param jsonName its name on the wire
     * @param constant the constant that stands for it
     * @param style how its text becomes a value
     * @param value what it may be
     * @param required whether each answer has it of which the document describes it
     * @param documentation what the document says of it
     * @param deprecated whether it is marked {@code deprecated}
     * @param pointer JSON Pointer of the first description
     */
    public record HeaderModel(
            String jsonName,
            String constant,
            ParameterStyle style,
            ValueModel value,
            boolean required,
            Documentation documentation,
            boolean deprecated,
            String pointer) {}
}
