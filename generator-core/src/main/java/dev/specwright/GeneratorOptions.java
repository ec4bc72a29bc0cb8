package dev.specwright;

import java.util.Optional;

/**
 * What a user can choose. Any text may stand in the names; {@link Generator} reports those that Java does not allow.
 *
 * @param packageName the package of the generated code, for example {@code com.acme.api}
 * @param clientName simple name of the client class; empty for a name made from the document's title
 * @param generateClient whether to generate a client for the operations
 * @param generateValidators whether to generate a validator for each model
 */
public record GeneratorOptions(
        String packageName, Optional<String> clientName, boolean generateClient, boolean generateValidators) {

    /**
     * The options of a user who chose nothing but a package: a client, named after the document's title, and validators.
     *
     * @param packageName the package of the generated code
     * @return the options
     */
    public static GeneratorOptions defaults(String packageName) {
        return new GeneratorOptions(packageName, Optional.empty(), true, true);
    }

    /**
     * These options with another name for the client class.
     *
     * @param name simple name of the client class
     * @return a copy
     */
    public GeneratorOptions withClientName(String name) {
        return new GeneratorOptions(packageName, Optional.of(name), generateClient, generateValidators);
    }

    /**
     * These options with or without a client.
     *
     * @param generate whether to generate a client
     * @return a copy
     */
    public GeneratorOptions withClient(boolean generate) {
        return new GeneratorOptions(packageName, clientName, generate, generateValidators);
    }

    /**
     * These options with or without validators.
     *
     * @param generate whether to generate validators
     * @return a copy
     */
    public GeneratorOptions withValidators(boolean generate) {
        return new GeneratorOptions(packageName, clientName, generateClient, generate);
    }
}
