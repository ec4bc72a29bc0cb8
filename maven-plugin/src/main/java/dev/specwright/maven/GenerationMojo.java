package dev.specwright.maven;

import dev.specwright.GenerationRequest;
import dev.specwright.GeneratorOptions;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.SpecSource;
import dev.specwright.maven.input.SpecInputs;
import dev.specwright.templates.JacksonDialect;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal has that needs to know what is generated, and how. */
abstract class GenerationMojo extends DocumentMojo {

    /**
     * The package of the generated code. Java identifiers separated by dots; must be given. Example:
     * {@code com.acme.api}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.packageName")
    @Nullable
    String packageName;

    /**
     * The name of the client class. A Java class name without a package; by default it is made from the document's
     * title. Example: {@code AcmeClient}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.clientName")
    @Nullable
    String clientName;

    /**
     * Whether to generate a client for the document's operations. {@code true} or {@code false}. Example:
     * {@code false} for models alone.
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.generateClient", defaultValue = "true")
    boolean generateClient = true;

    /**
     * Whether to generate a validator for each model. {@code true} or {@code false}. Example: {@code false} where the
     * server's answer is check enough.
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.generateValidators", defaultValue = "true")
    boolean generateValidators = true;

    /**
     * Whether to generate {@code TestTransport} too, an API in memory for tests of code that uses the client.
     * {@code true} or {@code false}. Example: {@code true} in an execution of {@code generate-test}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.generateTestTransport", defaultValue = "false")
    boolean generateTestTransport;

    /**
     * The operations to generate, with the schemas that they reach. {@code tag:Pets}, {@code operationId:listPets},
     * {@code /pets/**} or {@code GET /pets}, where {@code *} stands for anything but a slash and {@code **} for anything;
     * separated by commas on the command line; all by default. Example: {@code <include>tag:Inference</include>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.includes")
    @Nullable
    List<String> includes;

    /**
     * The operations not to generate. Patterns like those of {@code includes}; none by default. Example:
     * {@code <exclude>operationId:deleteEverything</exclude>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.excludes")
    @Nullable
    List<String> excludes;

    /**
     * Whether a schema without {@code type} that speaks of members or elements is taken to accept objects or arrays only.
     * To JSON Schema it accepts values of every other type too, so it becomes a JSON value unless this is set.
     * Values: {@code true} or {@code false}. Example: {@code <assumeTypes>true</assumeTypes>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.assumeTypes", defaultValue = "false")
    boolean assumeTypes;

    /**
     * What {@code format} means for strings. {@code typed}: they have the JDK's type where there is one, such as
     * {@code OffsetDateTime}, beside their text, and a text that does not have the format is no violation;
     * {@code checked}: the same, and it is one; {@code plain}: all are {@code String}. Example:
     * {@code <formats>checked</formats>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.formats", defaultValue = "typed")
    String formats = "typed";

    /**
     * Whether numbers keep all their digits. {@code true} for {@code BigDecimal}, but for those of the formats
     * {@code double} and {@code float}; {@code false} for {@code double}. Example: {@code true} for amounts of money.
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.exactNumbers", defaultValue = "false")
    boolean exactNumbers;

    /**
     * Names of properties and parameters that are secrets: masked in {@code toString}, logs and exceptions. Compared
     * without case; separated by commas on the command line; none by default beside those that the document marks.
     * Example: {@code <secretName>api_keys</secretName>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.secretNames")
    @Nullable
    List<String> secretNames;

    /**
     * How generated code says where there may be null. {@code none}: in Javadoc; {@code jspecify}: models and client are
     * {@code @NullMarked}, and the project needs {@code org.jspecify:jspecify}. Example:
     * {@code <nullness>jspecify</nullness>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.nullness", defaultValue = "none")
    String nullness = "none";

    /**
     * The file that keeps Java's names from one run to the next: what is in it stays when a title, a tag, the order of
     * parameters or the name of a component changes; {@code specwright:lock} accepts what the document says now. A path,
     * or {@code none}; by default the document's name with {@code .specwright.lock} behind it, and none where the document
     * is not a file of its own. Example: {@code <lockFile>src/main/openapi/names.lock</lockFile>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.lockFile")
    @Nullable
    String lockFile;

    /**
     * The Jackson that generated code is written for, which the project needs as {@code jackson-databind}. {@code 2}:
     * {@code com.fasterxml.jackson}, 2.15 or later; {@code 3}: {@code tools.jackson}, 3.0 or later. Example:
     * {@code <jackson>3</jackson>} with Spring Boot 4.
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.jackson", defaultValue = "2")
    String jackson = "2";

    /**
     * Whether warnings about the document fail the build before anything is written. {@code true} or {@code false}.
     * Example: {@code -Dspecwright.failOnWarnings} in continuous integration.
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.failOnWarnings", defaultValue = "false")
    boolean failOnWarnings;

    /**
     * What the methods of models and of their builders are called. {@code fluent}: {@code name()} and
     * {@code name(value)}; {@code bean}: {@code getName()}, {@code isName()} for a primitive boolean, and
     * {@code setName(value)} of the builder. Example: {@code <accessors>bean</accessors>} for tools that look for beans.
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.accessors", defaultValue = "fluent")
    String accessors = "fluent";

    /**
     * What accessors return where a member is absent or null. {@code optional}: an empty {@code java.util.Optional};
     * {@code nullable}: null, and {@code @Nullable} says so where {@code nullness} is {@code jspecify}. Example:
     * {@code <optionals>nullable</optionals>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.optionals", defaultValue = "optional")
    String optionals = "optional";

    /**
     * Whether accessors have the constraints of Jakarta Validation, as far as these mean exactly what the schema means,
     * and {@code @Valid} on what is nested. {@code true} or {@code false}; the former asks for {@code accessors} to be
     * {@code bean}, and the project needs {@code jakarta.validation:jakarta.validation-api}. Example:
     * {@code <jakartaValidation>true</jakartaValidation>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.jakartaValidation", defaultValue = "false")
    boolean jakartaValidation;

    /**
     * The name of the Java module that the generated code is, for a {@code module-info.java}. Java identifiers separated
     * by dots; none by default. For projects that have no {@code module-info.java} of their own. Example:
     * {@code com.acme.api}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.moduleName")
    @Nullable
    String moduleName;

    /**
     * The package of models and validators. Java identifiers separated by dots; by default {@code model} below
     * {@code packageName}. Example: {@code com.acme.api.data}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.modelPackage")
    @Nullable
    String modelPackage;

    /**
     * The package of the client. Java identifiers separated by dots; {@code packageName} by default. Example:
     * {@code com.acme.api.client}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.apiPackage")
    @Nullable
    String apiPackage;

    /**
     * Names for parts of the document, as {@code x-specwright-name} would give them. Each {@code subject=name}, where the
     * subject is a component ({@code Pet}), a property ({@code Pet.petName}), {@code operationId:listPets},
     * {@code GET /pets}, {@code tag:Pets} or {@code #/json/pointer}; separated by commas on the command line; none by
     * default. Example: {@code <nameMapping>Pet=Animal</nameMapping>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.nameMappings")
    @Nullable
    List<String> nameMappings;

    /**
     * Classes of your own for components. Each {@code component=class::reader::writer}: the reader is a static method, or
     * {@code new}, that makes a value of {@code JsonValue}, or of {@code String} where the component is a string; the
     * writer is a method of the value that gives that back; by default {@code fromJson} and {@code toJsonValue}, or
     * {@code new} and {@code toString}; separated by commas on the command line; none by default. Example:
     * {@code <typeMapping>Money=com.acme.Money</typeMapping>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.typeMappings")
    @Nullable
    List<String> typeMappings;

    /**
     * Classes for strings with a {@code format}, of the JDK or your own. Each {@code format=class::reader::writer} as in
     * {@code typeMappings}, or {@code format=plain} for a {@code String}; separated by commas on the command line; none by
     * default. Example: {@code <formatMapping>year-month=java.time.YearMonth::parse</formatMapping>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.formatMappings")
    @Nullable
    List<String> formatMappings;

    /**
     * A directory with templates that take the place of the generator's own for support classes. A template is called like
     * its class: {@code JdkTransport.java.mustache}; none by default. Example:
     * {@code <templateDirectory>src/main/specwright</templateDirectory>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.templateDirectory")
    @Nullable
    File templateDirectory;

    /**
     * The run that the parameters ask for.
     *
     * @param inputs finds the documents
     * @param outputDirectory as Maven filled it in
     * @return the request
     * @throws MojoFailureException if parameters are missing, or if there is no such document
     */
    final GenerationRequest request(SpecInputs inputs, @Nullable File outputDirectory) throws MojoFailureException {
        failOnMissing(new MissingParameters()
                .require("inputSpec", inputSpec, "the OpenAPI document to compile", "src/main/openapi/api.yaml")
                .require("packageName", packageName, "the package of the generated code", "com.acme.api"));
        Documents documents = documents(inputs);
        return new GenerationRequest(
                documents.document(),
                documents.overlays(),
                base().output(Objects.requireNonNull(outputDirectory)),
                options(),
                lock(inputs),
                Optional.ofNullable(templateDirectory).map(base()::output),
                failOnWarnings);
    }

    /** The file that keeps the names, where there is one. */
    final Optional<SpecSource.FileSource> lock(SpecInputs inputs) throws MojoFailureException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SpecSource.FileSource> lock =
                inputs.lock(Objects.requireNonNull(inputSpec), Optional.ofNullable(lockFile), diagnostics);
        failOnErrors("lockFile", diagnostics.sorted());
        return lock;
    }

    final GeneratorOptions options() throws MojoFailureException {
        List<Diagnostic> findings = new ArrayList<>();
        GeneratorOptions options = new GeneratorOptions(
                new GeneratorOptions.Names(
                        Objects.requireNonNull(packageName).strip(),
                        given(clientName),
                        given(modelPackage),
                        given(apiPackage),
                        Objects.requireNonNullElse(nameMappings, List.of())),
                new GeneratorOptions.Features(generateClient, generateValidators, generateTestTransport),
                typing(findings),
                forms(findings),
                new GeneratorOptions.Slice(
                        Objects.requireNonNullElse(includes, List.of()),
                        Objects.requireNonNullElse(excludes, List.of())));
        failOnErrors(Objects.requireNonNull(inputSpec), findings);
        return options;
    }

    private GeneratorOptions.Typing typing(List<Diagnostic> findings) {
        return new GeneratorOptions.Typing(
                assumeTypes,
                Choice.of("formats", formats, List.of(GeneratorOptions.Formats.values()), findings::add),
                exactNumbers,
                Objects.requireNonNullElse(secretNames, List.of()),
                Choice.of("nullness", nullness, List.of(GeneratorOptions.Nullness.values()), findings::add),
                Objects.requireNonNullElse(typeMappings, List.of()),
                Objects.requireNonNullElse(formatMappings, List.of()));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(name -> !name.isEmpty());
    }

    private GeneratorOptions.Forms forms(List<Diagnostic> findings) {
        return new GeneratorOptions.Forms(
                Choice.of("jackson", jackson, List.of(JacksonDialect.values()), findings::add),
                Choice.of("accessors", accessors, List.of(GeneratorOptions.Accessors.values()), findings::add),
                Choice.of("optionals", optionals, List.of(GeneratorOptions.Optionals.values()), findings::add),
                jakartaValidation,
                Optional.ofNullable(moduleName).map(String::strip).filter(name -> !name.isEmpty()));
    }
}
