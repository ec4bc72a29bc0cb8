package com.example.gcore.core;

import java.util.List;
import java.util.Map;

/**
 * The server answered with a status other than 200 to 299; the nested classes are those worth telling apart. What it
 * said is in {@link #body()}, never in the message: a server may quote secrets of the request.
 */
@SuppressWarnings("serial") // not meant to be serialized
public sealed class StatusException extends ApiException {
    private final transient ApiResponse<String> answer;

    private StatusException(CallRun<?> run, ApiResponse<String> answer) {
        super(run, "was answered with status " + answer.status() + request(run), null);
        this.answer = answer;
    }

    static StatusException of(CallRun<?> run, ApiResponse<String> answer) {
        return switch (answer.status()) {
            case 400 -> new BadRequest(run, answer);
            case 401 -> new Unauthorized(run, answer);
            case 403 -> new Forbidden(run, answer);
            case 404 -> new NotFound(run, answer);
            case 409 -> new Conflict(run, answer);
            case 422 -> new UnprocessableContent(run, answer);
            case 429 -> new TooManyRequests(run, answer);
            default -> switch (answer.status() / 100) {
                case 4 -> new ClientError(run, answer);
                case 5 -> new ServerError(run, answer);
                default -> new StatusException(run, answer);
            };
        };
    }

    private static String request(CallRun<?> run) {
        return run.requestId() == null ? "" : " (request " + HttpText.oneLine(run.requestId()) + ")";
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

    /** What the server says is wrong with the request, as far as it says so in a form that is known; else none. */
    public Violations violations() {
        return ServerViolations.in(body());
    }

    /** Status 400 to 499. */
    public static sealed class ClientError extends StatusException {
        private ClientError(CallRun<?> run, ApiResponse<String> answer) {
            super(run, answer);
        }
    }

    /** Status 400. */
    public static final class BadRequest extends ClientError {
        private BadRequest(CallRun<?> run, ApiResponse<String> answer) {
            super(run, answer);
        }
    }

    /** Status 401. */
    public static final class Unauthorized extends ClientError {
        private Unauthorized(CallRun<?> run, ApiResponse<String> answer) {
            super(run, answer);
        }
    }

    /** Status 403. */
    public static final class Forbidden extends ClientError {
        private Forbidden(CallRun<?> run, ApiResponse<String> answer) {
            super(run, answer);
        }
    }

    /** Status 404. */
    public static final class NotFound extends ClientError {
        private NotFound(CallRun<?> run, ApiResponse<String> answer) {
            super(run, answer);
        }
    }

    /** Status 409. */
    public static final class Conflict extends ClientError {
        private Conflict(CallRun<?> run, ApiResponse<String> answer) {
            super(run, answer);
        }
    }

    /** Status 422. */
    public static final class UnprocessableContent extends ClientError {
        private UnprocessableContent(CallRun<?> run, ApiResponse<String> answer) {
            super(run, answer);
        }
    }

    /** Status 429. */
    public static final class TooManyRequests extends ClientError {
        private TooManyRequests(CallRun<?> run, ApiResponse<String> answer) {
            super(run, answer);
        }
    }

    /** Status 500 to 599. */
    public static final class ServerError extends StatusException {
        private ServerError(CallRun<?> run, ApiResponse<String> answer) {
            super(run, answer);
        }
    }
}
