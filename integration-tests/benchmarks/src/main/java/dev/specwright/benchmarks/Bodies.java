package dev.specwright.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The bodies that are measured. */
public final class Bodies {

    private Bodies() {}

    /**
     * A deployment in which every property is set.
     *
     * @return JSON
     */
    public static String full() {
        try (InputStream in = Objects.requireNonNull(Bodies.class.getResourceAsStream("/full.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
