package com.example.gcore.core;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Sends one HTTP request and brings back the answer, whatever its status. Knows nothing of JSON, errors or credentials.
 * Can be a lambda; {@link JdkTransport} is what a client uses unless told otherwise.
 */
@FunctionalInterface
public interface HttpTransport {
    /** Sends the request and waits for the answer; an IOException when there is none. */
    TransportResponse send(TransportRequest request) throws IOException, InterruptedException;

    /**
     * Sends the request without waiting: what the client calls for its blocking methods too, so that time limits and
     * cancelling hold with any transport. Unless overridden, {@link #send} runs on a thread of its own, which is
     * interrupted when the future is cancelled.
     */
    default CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                answer.complete(send(request));
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        }, "http-transport");
        thread.setDaemon(true);
        thread.start();
        answer.whenComplete((response, failure) -> {
            if (answer.isCancelled()) {
                thread.interrupt();
            }
        });
        return answer;
    }
}
