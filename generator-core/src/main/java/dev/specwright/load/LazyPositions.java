package dev.specwright.load;

import dev.specwright.diagnostics.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Positions that are found when the first is asked for, by reading the text once more. Most runs have no finding and
 * never ask, and places take more memory than the tree.
 */
final class LazyPositions implements PositionIndex {

    /** Reads the places of a text that has been read before. */
    @FunctionalInterface
    interface Reading {
        Place read() throws LoadFailure;
    }

    private final Reading reading;
    private @Nullable Place root;

    LazyPositions(Reading reading) {
        this.reading = reading;
    }

    @Override
    public synchronized SourceLocation locate(String pointer) {
        if (root == null) {
            root = read();
        }
        return root.follow(pointer);
    }

    private Place read() {
        try {
            return reading.read();
        } catch (LoadFailure e) {
            throw new IllegalStateException("the text was read before", e);
        }
    }
}
