package com.example.gcore.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The server answered with a status other than 200 to 299. The nested classes are the statuses worth telling apart. */
@SuppressWarnings("serial") // not meant to be serialized
public sealed class StatusException extends ApiException {
    private static final int EXCERPT = 500;
    private final int status;
    private final Map<String, List<String>> headers;
    private final String body;

    private StatusException(Attempt attempt, Answer answer, String body) {
        super(attempt, summary(answer, body), null);
        this.status = answer.status();
        this.headers = answer.headers();
        this.body = body;
    }

    static StatusException of(Attempt attempt, Answer answer, String body) {
        return switch (answer.status()) {
            case 400 -> new BadRequest(attempt, answer, body);
            case 401 -> new Unauthorized(attempt, answer, body);
            case 403 -> new Forbidden(attempt, answer, body);
            case 404 -> new NotFound(attempt, answer, body);
            case 409 -> new Conflict(attempt, answer, body);
            case 422 -> new UnprocessableContent(attempt, answer, body);
            case 429 -> new TooManyRequests(attempt, answer, body);
            default -> switch (answer.status() / 100) {
                case 4 -> new ClientError(attempt, answer, body);
                case 5 -> new ServerError(attempt, answer, body);
                default -> new StatusException(attempt, answer, body);
            };
        };
    }

    private static String summary(Answer answer, String body) {
        String id = HttpText.first(answer.headers(), "x-request-id").map(i -> " (request " + i + ")").orElse("");
        String excerpt = body.length() > EXCERPT ? body.substring(0, EXCERPT) + "..." : body;
        String text = body.isEmpty() ? "" : ": " + HttpText.oneLine(excerpt);
        return "was answered with status " + answer.status() + id + text;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The answer's headers: all values by name. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The answer's body as text, with {@code ***} in place of the client's credentials; "" when there is none. */
    public String body() {
        return body;
    }

    /** What the server calls this request, from its header {@code x-request-id}. */
    public Optional<String> requestId() {
        return HttpText.first(headers, "x-request-id");
    }

    /** Status 400 to 499. */
    public static sealed class ClientError extends StatusException {
        private ClientError(Attempt attempt, Answer answer, String body) {
            super(attempt, answer, body);
        }
    }

    /** Status 400. */
    public static final class BadRequest extends ClientError {
        private BadRequest(Attempt attempt, Answer answer, String body) {
            super(attempt, answer, body);
        }
    }

    /** Status 401. */
    public static final class Unauthorized extends ClientError {
        private Unauthorized(Attempt attempt, Answer answer, String body) {
            super(attempt, answer, body);
        }
    }

    /** Status 403. */
    public static final class Forbidden extends ClientError {
        private Forbidden(Attempt attempt, Answer answer, String body) {
            super(attempt, answer, body);
        }
    }

    /** Status 404. */
    public static final class NotFound extends ClientError {
        private NotFound(Attempt attempt, Answer answer, String body) {
            super(attempt, answer, body);
        }
    }

    /** Status 409. */
    public static final class Conflict extends ClientError {
        private Conflict(Attempt attempt, Answer answer, String body) {
            super(attempt, answer, body);
        }
    }

    /** Status 422. */
    public static final class UnprocessableContent extends ClientError {
        private UnprocessableContent(Attempt attempt, Answer answer, String body) {
            super(attempt, answer, body);
        }
    }

    /** Status 429. */
    public static final class TooManyRequests extends ClientError {
        private TooManyRequests(Attempt attempt, Answer answer, String body) {
            super(attempt, answer, body);
        }
    }

    /** Status 500 to 599. */
    public static final class ServerError extends StatusException {
        private ServerError(Attempt attempt, Answer answer, String body) {
            super(attempt, answer, body);
        }
    }
}
