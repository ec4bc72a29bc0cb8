package com.example.gcore.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server answered with a status other than 200 to 299; the nested classes are those worth telling apart. What it
 * said is in {@link #body()}, never in the message: a server may quote secrets of the request.
 */
@SuppressWarnings("serial") // not meant to be serialized
public sealed class StatusException extends ApiException {
    private final ApiResponse<String> answer;

    private StatusException(ApiCall.Attempt attempt, ApiResponse<String> answer) {
        super(attempt, "was answered with status " + answer.status() + request(answer), null);
        this.answer = answer;
    }

    static StatusException of(ApiCall.Attempt attempt, ApiResponse<String> answer) {
        return switch (answer.status()) {
            case 400 -> new BadRequest(attempt, answer);
            case 401 -> new Unauthorized(attempt, answer);
            case 403 -> new Forbidden(attempt, answer);
            case 404 -> new NotFound(attempt, answer);
            case 409 -> new Conflict(attempt, answer);
            case 422 -> new UnprocessableContent(attempt, answer);
            case 429 -> new TooManyRequests(attempt, answer);
            default -> switch (answer.status() / 100) {
                case 4 -> new ClientError(attempt, answer);
                case 5 -> new ServerError(attempt, answer);
                default -> new StatusException(attempt, answer);
            };
        };
    }

    private static String request(ApiResponse<String> answer) {
        return answer.header("x-request-id").map(id -> " (request " + HttpText.oneLine(id) + ")").orElse("");
    }

    /** The HTTP status. */
    public int status() {
        return answer.status();
    }

    /** The answer's headers: all values by name. */
    public Map<String, List<String>> headers() {
        return answer.headers();
    }

    /** The answer's body as text, with {@code ***} in place of the client's credentials; "" when there is none. */
    public String body() {
        return answer.body();
    }

    /** What the server calls this request, from its header {@code x-request-id}. */
    public Optional<String> requestId() {
        return answer.header("x-request-id");
    }

    /** Status 400 to 499. */
    public static sealed class ClientError extends StatusException {
        private ClientError(ApiCall.Attempt attempt, ApiResponse<String> answer) {
            super(attempt, answer);
        }
    }

    /** Status 400. */
    public static final class BadRequest extends ClientError {
        private BadRequest(ApiCall.Attempt attempt, ApiResponse<String> answer) {
            super(attempt, answer);
        }
    }

    /** Status 401. */
    public static final class Unauthorized extends ClientError {
        private Unauthorized(ApiCall.Attempt attempt, ApiResponse<String> answer) {
            super(attempt, answer);
        }
    }

    /** Status 403. */
    public static final class Forbidden extends ClientError {
        private Forbidden(ApiCall.Attempt attempt, ApiResponse<String> answer) {
            super(attempt, answer);
        }
    }

    /** Status 404. */
    public static final class NotFound extends ClientError {
        private NotFound(ApiCall.Attempt attempt, ApiResponse<String> answer) {
            super(attempt, answer);
        }
    }

    /** Status 409. */
    public static final class Conflict extends ClientError {
        private Conflict(ApiCall.Attempt attempt, ApiResponse<String> answer) {
            super(attempt, answer);
        }
    }

    /** Status 422. */
    public static final class UnprocessableContent extends ClientError {
        private UnprocessableContent(ApiCall.Attempt attempt, ApiResponse<String> answer) {
            super(attempt, answer);
        }
    }

    /** Status 429. */
    public static final class TooManyRequests extends ClientError {
        private TooManyRequests(ApiCall.Attempt attempt, ApiResponse<String> answer) {
            super(attempt, answer);
        }
    }

    /** Status 500 to 599. */
    public static final class ServerError extends StatusException {
        private ServerError(ApiCall.Attempt attempt, ApiResponse<String> answer) {
            super(attempt, answer);
        }
    }
}
