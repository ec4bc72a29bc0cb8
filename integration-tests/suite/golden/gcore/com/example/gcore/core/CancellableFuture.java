package com.example.gcore.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A future that, when it or one made from it is cancelled, cancels what it waits for, as those of the JDK's client. */
final class CancellableFuture<T> extends CompletableFuture<T> {
    private final CompletableFuture<?> origin;
    private volatile Future<?> step;

    CancellableFuture() {
        this(null);
    }

    private CancellableFuture(CompletableFuture<?> origin) {
        this.origin = origin;
    }

    void waitFor(Future<?> next) {
        step = next;
        if (isDone()) {
            next.cancel(true);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        Future<?> before = origin == null ? step : origin;
        if (before != null) {
            before.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CancellableFuture<>(origin == null ? this : origin);
    }
}
