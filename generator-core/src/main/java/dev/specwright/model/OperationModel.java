package dev.specwright.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One operation.
 *
 * @param name the Java method's name, unique in its group
 * @param method the HTTP method in upper case
 * @param path the path template, such as {@code /projects/{project_id}}
 * @param server the URL that it is sent to instead of the client's, where path or operation have servers of their own
 * @param parameters its parameters, required ones first, else in the document's order
 * @param parameterObject name of the {@link ObjectModel} that holds the optional parameters, absent where none is
 * @param body the request body, where it takes one
 * @param result what a success returns, absent where it returns nothing
 * @param failures what is known of its failures
 * @param headers names of the {@link HeadersModel.HeaderModel}s that its answers may have
 * @param security the sets of security schemes of which one is enough, each by their names in the document; credentials
 *     are sent of the first that the caller has given all of
 * @param task what it begins on the server, where an overlay says so
 * @param documentation what the document says of it
 * @param deprecated whether it is marked {@code deprecated}
 * @param pointer JSON Pointer of the operation
 * @param pagination how the pages of its results follow each other, where it returns them in pages
 */
public record OperationModel(
        String name,
        String method,
        String path,
        Optional<String> server,
        List<ParameterModel> parameters,
        Optional<String> parameterObject,
        Optional<BodyModel> body,
        Optional<ResultModel> result,
        FailureModel failures,
        List<String> headers,
        List<List<String>> security,
        Optional<TaskModel> task,
        Documentation documentation,
        boolean deprecated,
        String pointer,
        Optional<PaginationModel> pagination) {

    /** Copies what it is given. */
    public OperationModel {
        parameters = List.copyOf(parameters);
        headers = List.copyOf(headers);
        security = List.copyOf(security);
    }

    /**
     * The same operation with a body of another kind, for which it has a name of its own.
     *
     * @param otherName the Java method's name
     * @param otherBody the request body
     * @return a copy
     */
    public OperationModel withBody(String otherName, BodyModel otherBody) {
        return new OperationModel(
                otherName,
                method,
                path,
                server,
                parameters,
                parameterObject,
                Optional.of(otherBody),
                result,
                failures,
                headers,
                security,
                task,
                documentation,
                deprecated,
                pointer,
                pagination);
    }

    /**
     * The same with what it begins on the server.
     *
     * @param begun the task
     * @return a copy
     */
    public OperationModel withTask(TaskModel begun) {
        return with(Optional.of(begun), pagination);
    }

    /**
     * The same with results in pages.
     *
     * @param pages how they follow each other
     * @return a copy
     */
    public OperationModel withPagination(PaginationModel pages) {
        return with(task, Optional.of(pages));
    }

    private OperationModel with(Optional<TaskModel> begun, Optional<PaginationModel> pages) {
        return new OperationModel(
                name,
                method,
                path,
                server,
                parameters,
                parameterObject,
                body,
                result,
                failures,
                headers,
                security,
                begun,
                documentation,
                deprecated,
                pointer,
                pages);
    }

    /**
     * A parameter outside of the body.
     *
     * @param jsonName its name on the wire
     * @param javaName the name of the Java parameter, or of the property of the parameter object where it is optional
     * @param place where it is sent
     * @param style how its value becomes text
     * @param value what it may be
     * @param required whether it must be there
     * @param secret whether its value stays out of messages
     * @param environment the environment variable that has a default for it, where the document says so
     * @param documentation what the document says of it
     */
    public record ParameterModel(
            String jsonName,
            String javaName,
            Place place,
            ParameterStyle style,
            ValueModel value,
            boolean required,
            boolean secret,
            Optional<String> environment,
            Documentation documentation) {

        /**
         * How violations address it: a JSON Pointer into the request, whose first token is the place.
         *
         * @return such as {@code /query/limit}
         */
        public String pointer() {
            String escaped = jsonName.replace("~", "~0").replace("/", "~1");
            return "/" + place.name().toLowerCase(Locale.ROOT) + "/" + escaped;
        }
    }

    /** Where a parameter is sent. */
    public enum Place {
        /** In the path. */
        PATH,
        /** In the query string. */
        QUERY,
        /** In a header. */
        HEADER,
        /** In the header {@code Cookie}. */
        COOKIE
    }

    /**
     * What is known of an operation's failures.
     *
     * @param errors what the bodies of errors are, in the document's order
     * @param idempotent whether it is said that to send it twice is the same as to send it once
     * @param idempotencyHeader the header that takes a key by which the server knows a call that it had before
     */
    public record FailureModel(List<ErrorModel> errors, boolean idempotent, Optional<String> idempotencyHeader) {

        /** Copies what it is given. */
        public FailureModel {
            errors = List.copyOf(errors);
        }
    }

    /**
     * The body of an error.
     *
     * @param status a status, a range such as {@code 4XX}, or {@code default}
     * @param type what it is
     */
    public record ErrorModel(String status, TypeRef type) {}

    /** What a body consists of, which decides its Java type. */
    public enum BodyKind {
        /** JSON. */
        JSON,
        /** {@code application/x-www-form-urlencoded}. */
        FORM,
        /** {@code multipart/form-data}. */
        MULTIPART,
        /** Text of some other kind. */
        TEXT,
        /** Bytes, as a stream. */
        BINARY
    }

    /**
     * A request body.
     *
     * @param javaName the Java parameter's name
     * @param kind what it consists of
     * @param value what it may be; of no account for text and bytes
     * @param mediaType the media type it is sent as
     * @param equivalents other media types that the same value may be sent as
     * @param several whether the operation takes other bodies, too
     * @param required whether it must be there
     * @param parts members of forms of which the document says how they are sent
     * @param pointer JSON Pointer of the media type object
     * @param documentation what the document says of it
     */
    public record BodyModel(
            String javaName,
            BodyKind kind,
            ValueModel value,
            String mediaType,
            List<String> equivalents,
            boolean several,
            boolean required,
            List<PartModel> parts,
            String pointer,
            Documentation documentation) {

        /** Copies what it is given. */
        public BodyModel {
            equivalents = List.copyOf(equivalents);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A member of a form of which the document says how it is sent.
     *
     * @param jsonName its name in the form
     * @param style how its value becomes text, where the document says so
     * @param contentType its media type, where the document says so
     * @param pointer JSON Pointer of the encoding object
     */
    public record PartModel(
            String jsonName, Optional<ParameterStyle> style, Optional<String> contentType, String pointer) {}

    /** How the items of a stream follow each other. */
    public enum ItemFormat {
        /** JSON, a line each. */
        LINES,
        /** Server-sent events with text (HTML, section 9.2). */
        TEXT_EVENTS,
        /** Server-sent events with JSON. */
        EVENTS
    }

    /**
     * What a success returns.
     *
     * @param kind {@code JSON}, {@code TEXT} or {@code BINARY}
     * @param items how the items of a stream follow each other, where it is one; its kind is then {@code BINARY}
     * @param value what it may be, or each of its items; of no account for text and other bytes
     * @param mediaTypes the media types that are asked for
     * @param otherStatuses successes that return nothing
     * @param answers what each success returns, where that is not of one type; the kind, items and value are then of no
     *     account
     */
    public record ResultModel(
            BodyKind kind,
            Optional<ItemFormat> items,
            ValueModel value,
            List<String> mediaTypes,
            List<Integer> otherStatuses,
            Optional<AnswersModel> answers) {

        /** Copies what it is given. */
        public ResultModel {
            mediaTypes = List.copyOf(mediaTypes);
            otherStatuses = List.copyOf(otherStatuses);
        }
    }

    /**
     * What an operation returns whose successes are of several types: a sealed type with a record for each status.
     *
     * @param name name of the sealed type, unique among types
     * @param all the successes, by status
     */
    public record AnswersModel(String name, List<AnswerModel> all) {

        /** Copies what it is given. */
        public AnswersModel {
            all = List.copyOf(all);
        }

        /** Whether the document says what any other success returns. */
        public boolean isComplete() {
            return all.stream().anyMatch(answer -> answer.status().equals("2XX"));
        }
    }

    /**
     * One of several successes.
     *
     * @param status a status, or {@code 2XX}
     * @param javaName the name of its record
     * @param content what it returns, absent where that is nothing
     * @param documentation what the document says of it
     */
    public record AnswerModel(
            String status, String javaName, Optional<ResultModel> content, Documentation documentation) {}
}
