package com.example.gcore.core;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The client's clocks, its sleep and its dice: the system's own unless overridden, so that tests need not wait. */
public interface Timing {
    /** A time that never goes back, as {@link System#nanoTime()}. */
    default long nanoTime() {
        return System.nanoTime();
    }

    /** The time of day, which dates in answers are compared with. */
    default Instant now() {
        return Instant.now();
    }

    /** At random, from 0 up to but not including 1. */
    default double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /** A future that ends after a while. */
    default CompletableFuture<Void> after(Duration delay) {
        return new CompletableFuture<Void>().completeOnTimeout(null, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
