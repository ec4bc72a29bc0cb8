package dev.specwright;

import java.util.List;
import java.util.Optional;

/**
 * What a user can choose. Any text may stand in the names; {@link Generator} reports those that Java does not allow.
 *
 * @param packageName the package of the generated code, for example {@code com.acme.api}
 * @param clientName simple name of the client class; empty for a name made from the document's title
 * @param generateClient whether to generate a client for the operations
 * @param generateValidators whether to generate a validator for each model
 * @param assumeTypes whether a schema without {@code type} is taken to mean objects only if it speaks of their members
 *     ({@code properties}, {@code required}, {@code additionalProperties}), and arrays only if it speaks of their
 *     elements. To JSON Schema such a schema accepts values of every other type, so without this option it becomes a
 *     JSON value, exactly checked; with it, a class
 * @param includes patterns of the operations that are wanted: {@code tag:Pets}, {@code operationId:listPets},
 *     {@code /pets/**} or {@code GET /pets}; all if there are none. Schemas that no wanted operation reaches are left out
 *     if there is any pattern
 * @param excludes patterns of operations that are not wanted
 */
public record GeneratorOptions(
        String packageName,
        Optional<String> clientName,
        boolean generateClient,
        boolean generateValidators,
        boolean assumeTypes,
        List<String> includes,
        List<String> excludes) {

    /** Copies the lists. */
    public GeneratorOptions {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /**
     * The options of a user who chose nothing but a package: a client, named after the document's title, and validators.
     *
     * @param packageName the package of the generated code
     * @return the options
     */
    public static GeneratorOptions defaults(String packageName) {
        return new GeneratorOptions(packageName, Optional.empty(), true, true, false, List.of(), List.of());
    }

    /**
     * These options with another name for the client class.
     *
     * @param name simple name of the client class
     * @return a copy
     */
    public GeneratorOptions withClientName(String name) {
        return new GeneratorOptions(
                packageName, Optional.of(name), generateClient, generateValidators, assumeTypes, includes, excludes);
    }

    /**
     * These options with or without a client.
     *
     * @param generate whether to generate a client
     * @return a copy
     */
    public GeneratorOptions withClient(boolean generate) {
        return new GeneratorOptions(
                packageName, clientName, generate, generateValidators, assumeTypes, includes, excludes);
    }

    /**
     * These options with or without validators.
     *
     * @param generate whether to generate validators
     * @return a copy
     */
    public GeneratorOptions withValidators(boolean generate) {
        return new GeneratorOptions(packageName, clientName, generateClient, generate, assumeTypes, includes, excludes);
    }

    /**
     * These options with or without assumptions about types.
     *
     * @param assume whether a schema that speaks of members or elements is taken to accept objects or arrays only
     * @return a copy
     */
    public GeneratorOptions withAssumedTypes(boolean assume) {
        return new GeneratorOptions(
                packageName, clientName, generateClient, generateValidators, assume, includes, excludes);
    }

    /**
     * These options for a part of the document.
     *
     * @param wanted patterns of the operations that are wanted; all if there are none
     * @param unwanted patterns of operations that are not wanted
     * @return a copy
     */
    public GeneratorOptions withSlice(List<String> wanted, List<String> unwanted) {
        return new GeneratorOptions(
                packageName, clientName, generateClient, generateValidators, assumeTypes, wanted, unwanted);
    }
}
