package dev.specwright.resolve;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operation with everything that it refers to.
 *
 * @param path the path template
 * @param pathItem the path item that has the operation
 * @param method the HTTP method in lower case
 * @param operation its typed view, without parameters, body, responses and callbacks
 * @param parameters its parameters, those of its path included where it does not replace them
 * @param body the request body, where there is one
 * @param responses the responses in the document's order
 */
public record ResolvedOperation(
        String path,
        Node pathItem,
        String method,
        Located<Operation> operation,
        List<Located<Parameter>> parameters,
        Optional<Located<RequestBody>> body,
        List<Response> responses) {

    /** In lower case: OpenAPI, "Parameter Object", header parameters of these names shall be ignored. */
    public static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    /** Copies what it is given. */
    public ResolvedOperation {
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
    }

    /**
     * A response.
     *
     * @param status the status code, a range such as {@code 2XX}, or {@code default}
     * @param response its typed view
     */
    public record Response(String status, Located<ApiResponse> response) {}
}
