package dev.specwright.it;

import dev.specwright.Generator;
import java.nio.file.Path;

/** Generates all cases; a program, so that tests can run it in a JVM with other settings. */
final class CaseGeneration {

    private CaseGeneration() {}

    /**
     * Generates each case into a directory of its name.
     *
     * @param arguments the directory around those
     */
    public static void main(String[] arguments) {
        generateAll(Path.of(arguments[0]));
    }

    static void generateAll(Path output) {
        for (SpecCase specCase : SpecCase.valid()) {
            Path directory = output.resolve(specCase.name());
            if (!new Generator().generate(specCase.request(directory)).succeeded()) {
                throw new IllegalStateException("not generated: " + specCase.name());
            }
        }
    }
}
