package dev.specwright.benchmarks.firstcall;

import org.openapitools.openapidiff.core.OpenApiCompare;

/** Compares two documents with openapi-diff and ends. */
public final class PeerDiffOnce {

    private PeerDiffOnce() {}

    /**
     * Compares them.
     *
     * @param arguments the old document, then the new one
     */
    public static void main(String[] arguments) {
        System.out.println(OpenApiCompare.fromLocations(arguments[0], arguments[1])
                .isChanged()
                .getWeight());
    }
}
