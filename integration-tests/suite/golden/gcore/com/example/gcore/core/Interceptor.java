package com.example.gcore.core;

/**
 * Sees every attempt of every call, whatever the transport, and may change what is sent and what is read. Requests pass
 * the interceptors in the order in which the client's builder got them, answers in the reverse order; what one throws
 * reaches the caller as it is. Must be thread-safe.
 */
public interface Interceptor {
    /** What is sent instead of a request, which has its credentials by now; the request itself unless overridden. */
    default TransportRequest request(TransportRequest request) {
        return request;
    }

    /** What is read instead of an answer, whose body was not read yet; the answer itself unless overridden. */
    default TransportResponse response(TransportRequest request, TransportResponse response) {
        return response;
    }
}
