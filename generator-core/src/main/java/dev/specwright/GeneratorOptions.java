package dev.specwright;

import dev.specwright.compile.SchemaOptions;
import dev.specwright.model.MemberStyle;
import dev.specwright.templates.JacksonDialect;
import java.util.List;
import java.util.Optional;

/**
 * What a user can choose, by subject. Any text may stand in the names; {@link Generator} reports those that Java does not
 * allow.
 *
 * @param names what packages and classes are called
 * @param features what is generated besides the models
 * @param typing how schemas become types
 * @param forms what generated Java looks like where it could look otherwise
 * @param slice the part of the document that is wanted
 */
public record GeneratorOptions(Names names, Features features, Typing typing, Forms forms, Slice slice) {

    /**
     * What packages and classes are called.
     *
     * @param packageName the package of the generated code, for example {@code com.acme.api}
     * @param clientName simple name of the client class; empty for a name made from the document's title
     * @param modelPackage the package of models and validators; {@code model} below the package by default
     * @param apiPackage the package of the client; the package itself by default
     * @param mappings names for parts of the document, each {@code subject=name}: {@code Pet=Animal} (a component),
     *     {@code Pet.petName=name} (a property), {@code operationId:listPets=list}, {@code GET /pets=list},
     *     {@code tag:Pets=Animals} or {@code #/json/pointer=name}
     */
    public record Names(
            String packageName,
            Optional<String> clientName,
            Optional<String> modelPackage,
            Optional<String> apiPackage,
            List<String> mappings) {

        /** Copies the list. */
        public Names {
            mappings = List.copyOf(mappings);
        }

        /**
         * The usual packages, and names as the document has them.
         *
         * @param packageName as above
         * @param clientName as above
         */
        public Names(String packageName, Optional<String> clientName) {
            this(packageName, clientName, Optional.empty(), Optional.empty(), List.of());
        }
    }

    /**
     * What is generated besides the models.
     *
     * @param client whether to generate a client for the operations
     * @param validators whether to generate a validator for each model
     * @param testTransport whether to generate an API in memory too, for the tests of those who use the client
     */
    public record Features(boolean client, boolean validators, boolean testTransport) {

        /**
         * Without an API in memory.
         *
         * @param client as above
         * @param validators as above
         */
        public Features(boolean client, boolean validators) {
            this(client, validators, false);
        }
    }

    /**
     * How schemas become types.
     *
     * @param assumeTypes whether a schema without {@code type} is taken to mean objects only if it speaks of their
     *     members ({@code properties}, {@code required}, {@code additionalProperties}), and arrays only if it speaks of
     *     their elements. To JSON Schema such a schema accepts values of every other type, so without this option it
     *     becomes a JSON value, exactly checked; with it, a class
     * @param formats what {@code format} means for strings
     * @param exactNumbers whether a {@code number} without a format is a {@code BigDecimal}, else a {@code double}
     * @param secretNames names of properties and parameters whose values are kept out of logs, exceptions and
     *     {@code toString}, unless the document says {@code x-specwright-secret: false}; compared without case
     * @param nullness how generated code says where there may be null
     * @param typeMappings classes of the user's own for schemas, each {@code component=class::read::write}: for a string,
     *     {@code read} makes a value of a {@code String} and {@code write} the text of a value; for all else it is
     *     {@code JsonValue} in the place of {@code String}. {@code new} and {@code toString}, or {@code fromJson} and
     *     {@code toJsonValue}, where they are left out
     * @param formatMappings the same for strings with a {@code format}: {@code format=class::read::write}, or
     *     {@code format=plain} for a {@code String}
     */
    public record Typing(
            boolean assumeTypes,
            Formats formats,
            boolean exactNumbers,
            List<String> secretNames,
            Nullness nullness,
            List<String> typeMappings,
            List<String> formatMappings) {

        /** Copies the lists. */
        public Typing {
            secretNames = List.copyOf(secretNames);
            typeMappings = List.copyOf(typeMappings);
            formatMappings = List.copyOf(formatMappings);
        }

        /**
         * No classes of the user's own.
         *
         * @param assumeTypes as above
         * @param formats as above
         * @param exactNumbers as above
         * @param secretNames as above
         * @param nullness as above
         */
        public Typing(
                boolean assumeTypes,
                Formats formats,
                boolean exactNumbers,
                List<String> secretNames,
                Nullness nullness) {
            this(assumeTypes, formats, exactNumbers, secretNames, nullness, List.of(), List.of());
        }

        /**
         * What a user gets who chooses nothing else.
         *
         * @param assumeTypes as above
         */
        public Typing(boolean assumeTypes) {
            this(assumeTypes, Formats.TYPED, false, List.of(), Nullness.NONE);
        }

        /** Whether there may be classes of the user's own. */
        boolean isMapped() {
            return !typeMappings.isEmpty() || !formatMappings.isEmpty();
        }
    }

    /**
     * What generated Java looks like where it could look otherwise.
     *
     * @param jackson the Jackson that it is written for
     * @param accessors what the methods of models and of their builders are called
     * @param optionals what accessors return that have nothing to return
     * @param jakartaValidation whether accessors have the constraints of Jakarta Validation, as far as these are exact;
     *     asks for {@link Accessors#BEAN}
     * @param moduleName the name of the Java module that the output is; empty if it is none
     */
    public record Forms(
            JacksonDialect jackson,
            Accessors accessors,
            Optionals optionals,
            boolean jakartaValidation,
            Optional<String> moduleName) {

        /** What a user gets who chooses nothing else. */
        public Forms() {
            this(JacksonDialect.JACKSON_2, Accessors.FLUENT, Optionals.OPTIONAL, false, Optional.empty());
        }

        /**
         * The same for another Jackson.
         *
         * @param other the Jackson
         * @return a copy
         */
        public Forms with(JacksonDialect other) {
            return new Forms(other, accessors, optionals, jakartaValidation, moduleName);
        }

        /**
         * The same with other methods of models.
         *
         * @param called what they are called
         * @param nothing what accessors return that have nothing to return
         * @return a copy
         */
        public Forms with(Accessors called, Optionals nothing) {
            return new Forms(jackson, called, nothing, jakartaValidation, moduleName);
        }

        /**
         * The same as a Java module.
         *
         * @param module its name
         * @return a copy
         */
        public Forms with(String module) {
            return new Forms(jackson, accessors, optionals, jakartaValidation, Optional.of(module));
        }
    }

    /** What the methods of models and of their builders are called. */
    public enum Accessors {
        /** {@code name()} reads and {@code name(value)} sets. */
        FLUENT,
        /** {@code getName()} reads ({@code isName()} a primitive boolean) and {@code setName(value)} sets. */
        BEAN
    }

    /** What accessors return that have nothing to return, because the member is absent or null. */
    public enum Optionals {
        /** An empty {@code Optional}. */
        OPTIONAL,
        /** Null, which is said in Javadoc and by {@link Nullness}. */
        NULLABLE
    }

    /** How generated code says where there may be null. */
    public enum Nullness {
        /** In Javadoc alone. */
        NONE,
        /** Models and client are {@code @NullMarked}; they need {@code org.jspecify:jspecify} then. */
        JSPECIFY
    }

    /** What {@code format} means for strings. */
    public enum Formats {
        /** Nothing: all of them are {@code String}. */
        PLAIN,
        /** They have the JDK's type where there is one; a text that does not have the format is no violation. */
        TYPED,
        /** The same, and a text that does not have the format is a violation. */
        CHECKED
    }

    /**
     * The part of the document that is wanted.
     *
     * @param includes patterns of the operations that are wanted: {@code tag:Pets}, {@code operationId:listPets},
     *     {@code /pets/**} or {@code GET /pets}; all if there are none. Schemas that no wanted operation reaches are left
     *     out if there is any pattern
     * @param excludes patterns of operations that are not wanted
     */
    public record Slice(List<String> includes, List<String> excludes) {

        /** Copies the lists. */
        public Slice {
            includes = List.copyOf(includes);
            excludes = List.copyOf(excludes);
        }
    }

    /**
     * The options of a user who chose nothing but a package: a client, named after the document's title, and validators.
     *
     * @param packageName the package of the generated code
     * @return the options
     */
    public static GeneratorOptions defaults(String packageName) {
        return new GeneratorOptions(
                new Names(packageName, Optional.empty()),
                new Features(true, true),
                new Typing(false),
                new Forms(),
                new Slice(List.of(), List.of()));
    }

    /** What the phase that compiles schemas needs of them. */
    SchemaOptions schemas() {
        MemberStyle members =
                new MemberStyle(forms.accessors() == Accessors.BEAN, forms.optionals() == Optionals.OPTIONAL);
        return new SchemaOptions(
                typing.assumeTypes(),
                typing.formats() != Formats.PLAIN,
                typing.formats() == Formats.CHECKED,
                typing.exactNumbers(),
                typing.secretNames(),
                members,
                typing.typeMappings(),
                typing.formatMappings());
    }

    /**
     * These options with other names.
     *
     * @param other what packages and classes are called
     * @return a copy
     */
    public GeneratorOptions with(Names other) {
        return new GeneratorOptions(other, features, typing, forms, slice);
    }

    /**
     * These options with more or less generated.
     *
     * @param other what is generated besides the models
     * @return a copy
     */
    public GeneratorOptions with(Features other) {
        return new GeneratorOptions(names, other, typing, forms, slice);
    }

    /**
     * These options with schemas typed another way.
     *
     * @param other how schemas become types
     * @return a copy
     */
    public GeneratorOptions with(Typing other) {
        return new GeneratorOptions(names, features, other, forms, slice);
    }

    /**
     * These options with Java that looks another way.
     *
     * @param other what it looks like
     * @return a copy
     */
    public GeneratorOptions with(Forms other) {
        return new GeneratorOptions(names, features, typing, other, slice);
    }

    /**
     * These options for a part of the document.
     *
     * @param other the part that is wanted
     * @return a copy
     */
    public GeneratorOptions with(Slice other) {
        return new GeneratorOptions(names, features, typing, forms, other);
    }
}
