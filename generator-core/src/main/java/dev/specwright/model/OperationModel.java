package dev.specwright.model;

import java.util.List;
import java.util.Optional;

/**
 * One operation.
 *
 * @param name the Java method's name, unique in its group
 * @param method the HTTP method in upper case
 * @param path the path template, such as {@code /projects/{project_id}}
 * @param parameters its parameters, required ones first, else in the document's order
 * @param body the request body, where it takes one
 * @param result the JSON value that a success returns, absent where it returns nothing
 * @param secured whether the client's credentials are sent along
 * @param documentation what the document says of it
 * @param deprecated whether it is marked {@code deprecated}
 * @param pointer JSON Pointer of the operation
 */
public record OperationModel(
        String name,
        String method,
        String path,
        List<ParameterModel> parameters,
        Optional<BodyModel> body,
        Optional<ValueModel> result,
        boolean secured,
        Documentation documentation,
        boolean deprecated,
        String pointer) {

    /** Copies what it is given. */
    public OperationModel {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter outside of the body.
     *
     * @param jsonName its name on the wire
     * @param javaName the Java parameter's name
     * @param place where it is sent
     * @param value what it may be
     * @param required whether it must be there
     * @param documentation what the document says of it
     */
    public record ParameterModel(
            String jsonName,
            String javaName,
            Place place,
            ValueModel value,
            boolean required,
            Documentation documentation) {}

    /** Where a parameter is sent. */
    public enum Place {
        /** In the path. */
        PATH,
        /** In the query string. */
        QUERY,
        /** In a header. */
        HEADER
    }

    /**
     * A JSON request body.
     *
     * @param javaName the Java parameter's name
     * @param value what it may be
     * @param mediaType the media type it is sent as
     * @param required whether it must be there
     * @param documentation what the document says of it
     */
    public record BodyModel(
            String javaName, ValueModel value, String mediaType, boolean required, Documentation documentation) {}
}
