package com.example.gcore.core;

/**
 * Sets values in a builder. Every model is one for its own builder: so {@code .logging(null)} means JSON null (a model
 * is more specific than a lambda's type), and {@code .logging(l -> l.enabled(true))} fills a new builder.
 */
@FunctionalInterface
public interface Fill<B> {
    /** Sets values in the builder. */
    void fill(B builder);
}
