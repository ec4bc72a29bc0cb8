package com.example.gcore.core;

import java.time.Duration;

/**
 * A request on its way.
 *
 * @param call what it is the request of
 * @param request as it is sent
 * @param startedAt in terms of {@link System#nanoTime()}
 */
record Attempt(ApiCall<?> call, TransportRequest request, long startedAt) {

    static Attempt of(ApiCall<?> call, TransportRequest request) {
        return new Attempt(call, request, System.nanoTime());
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
