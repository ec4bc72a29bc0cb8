package com.example.gcore.core;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;

/**
 * Decides whether a call is sent once more, and when. Retries cost tokens that successes earn, so that a server in
 * trouble is not flooded; a client and all that are made from it share them. Thread-safe.
 */
final class Retries {
    private static final int MOST_TOKENS = 500;
    private static final int COST = 5;
    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 8000;
    private static final int MOST_DIGITS = 12; // of a time to wait: 10^12 seconds are beyond any limit
    private final Timing timing;
    private final Duration longestRetryAfter;
    private final AtomicInteger tokens = new AtomicInteger(MOST_TOKENS);

    Retries(Timing timing, Duration longestRetryAfter) {
        this.timing = timing;
        this.longestRetryAfter = longestRetryAfter;
    }

    /** How long to wait before the next attempt, null when there is none: of answer and failure one is null. */
    Duration next(CallRun<?> run, ApiResponse<?> answer, Throwable failure) {
        if (failure == null && !isTransient(answer.status())) {
            if (tokens.get() < MOST_TOKENS) {
                tokens.addAndGet(run.attempts() > 1 ? COST : 1);
            }
            return null;
        }
        boolean isHopeful = failure == null || failure instanceof IOException || failure instanceof TimeoutException;
        boolean isSafe = run.call.isIdempotent() || (failure == null ? isNotTaken(answer) : isNotTaken(failure));
        if (!isHopeful || !isSafe || run.attempts() > run.options.retries) {
            return null;
        }
        Duration asked = answer == null ? null : retryAfter(answer.headers());
        if (asked != null && asked.compareTo(longestRetryAfter) > 0) {
            return null; // to come back earlier than asked would not help
        }
        Duration wait = asked == null ? backoff(run.attempts()) : asked;
        return run.hasTimeFor(wait) && takeTokens() ? wait : null;
    }

    private boolean takeTokens() {
        if (tokens.addAndGet(-COST) >= 0) {
            return true;
        }
        tokens.addAndGet(COST);
        return false;
    }

    private Duration backoff(int attempts) {
        long longest = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempts - 1, 10));
        return Duration.ofNanos((long) (timing.random() * Duration.ofMillis(longest).toNanos()));
    }

    /** Whether the same request may have another answer soon. */
    static boolean isTransient(int status) {
        return status == 409 || status == 429 || isVague(status);
    }

    /** Whether a status leaves open how far the server came: it gave up waiting, or broke down. */
    private static boolean isVague(int status) {
        return status == 408 || status / 100 == 5;
    }

    /** Whether the server may have done what it was asked to. */
    static boolean mayBeDone(ApiResponse<?> answer) {
        return isVague(answer.status()) && !isNotTaken(answer);
    }

    /** Whether the server says that it has done nothing (RFC 6585, section 4; RFC 9110, section 15.6.4). */
    private static boolean isNotTaken(ApiResponse<?> answer) {
        int status = answer.status();
        return status == 429 || status == 503 && HttpText.header(answer.headers(), "Retry-After") != null;
    }

    /** Whether there was no connection that could have carried the request. */
    static boolean isNotTaken(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException;
    }

    /** How long the server asks to wait: milliseconds, seconds or a date (RFC 9110, section 10.2.3); else null. */
    private Duration retryAfter(Map<String, List<String>> headers) {
        Duration millis = number(HttpText.header(headers, "Retry-After-Ms"), 1);
        String text = HttpText.header(headers, "Retry-After");
        Duration seconds = millis == null ? number(text, 1000) : millis;
        if (seconds != null || text == null) {
            return seconds;
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration until = Duration.between(timing.now(), date);
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A whole number, or the whole part of one; null when it is none. */
    private static Duration number(String text, long millis) {
        String whole = text == null ? "" : text.strip();
        whole = whole.indexOf('.') > 0 ? whole.substring(0, whole.indexOf('.')) : whole;
        for (int i = 0; i < whole.length(); i++) {
            if (whole.charAt(i) < '0' || whole.charAt(i) > '9') {
                return null;
            }
        }
        if (whole.isEmpty()) {
            return null;
        }
        boolean isLong = whole.length() > MOST_DIGITS;
        return isLong ? ChronoUnit.FOREVER.getDuration() : Duration.ofMillis(Long.parseLong(whole) * millis);
    }
}
