package com.example.gcore.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A future that, like those of the JDK's client, cancels the request when it or one made from it is cancelled. */
final class RequestFuture<T> extends CompletableFuture<T> {
    private final Future<?> request;

    RequestFuture(Future<?> request) {
        this.request = request;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        request.cancel(true);
        return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new RequestFuture<>(request);
    }
}
