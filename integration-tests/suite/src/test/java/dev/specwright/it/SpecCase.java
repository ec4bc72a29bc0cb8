package dev.specwright.it;

import dev.specwright.GenerationRequest;
import dev.specwright.GeneratorOptions;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A directory with a document, and where needed overlays ({@code overlay*.yaml}, in the order of their names) and
 * {@code options.properties}: {@code inputSpec}, {@code packageName}, {@code clientName}, {@code generateClient},
 * {@code generateValidators}, {@code generateTestTransport}, {@code overlays}, {@code assumeTypes}, {@code formats},
 * {@code exactNumbers}, {@code secretNames}, {@code nullness}, {@code accessors}, {@code optionals},
 * {@code jakartaValidation} and {@code moduleName} as in the plugin's parameters, {@code output} as in {@link #output()}.
 *
 * @param directory the case's directory
 * @param name its path below the directory of all cases
 */
record SpecCase(Path directory, String name) {

    /** The repository's directory of documents. */
    static final Path SPECS = Path.of("..", "..", "specs").toAbsolutePath().normalize();

    /** All cases that must succeed. */
    static List<SpecCase> valid() {
        return below(SPECS.resolve("cases"), "case.md");
    }

    /** All cases below a directory: the directories that hold a file of the given name. */
    static List<SpecCase> below(Path root, String marker) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.endsWith(marker))
                    .map(Path::getParent)
                    .sorted()
                    .map(path ->
                            new SpecCase(path, root.relativize(path).toString().replace('\\', '/')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GenerationRequest request(Path output) {
        Properties options = options();
        Path document = directory
                .resolve(options.getProperty("inputSpec", "openapi.yaml"))
                .normalize();
        boolean client = Boolean.parseBoolean(options.getProperty("generateClient", "true"));
        boolean validators = Boolean.parseBoolean(options.getProperty("generateValidators", "true"));
        boolean testTransport = Boolean.parseBoolean(options.getProperty("generateTestTransport", "false"));
        GeneratorOptions.Typing typing = new GeneratorOptions.Typing(
                Boolean.parseBoolean(options.getProperty("assumeTypes", "false")),
                GeneratorOptions.Formats.valueOf(
                        options.getProperty("formats", "typed").toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(options.getProperty("exactNumbers", "false")),
                Stream.of(options.getProperty("secretNames", "").split(","))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                GeneratorOptions.Nullness.valueOf(
                        options.getProperty("nullness", "none").toUpperCase(Locale.ROOT)));
        GeneratorOptions generatorOptions = GeneratorOptions.defaults(packageName())
                .with(new GeneratorOptions.Features(client, validators, testTransport))
                .with(typing)
                .with(forms(options));
        String clientName = options.getProperty("clientName");
        return new GenerationRequest(
                source(document),
                overlays(options).stream().map(this::source).toList(),
                output,
                generatorOptions.with(new GeneratorOptions.Names(packageName(), Optional.ofNullable(clientName))));
    }

    private static GeneratorOptions.Forms forms(Properties options) {
        return new GeneratorOptions.Forms(
                Jackson.DIALECT,
                GeneratorOptions.Accessors.valueOf(
                        options.getProperty("accessors", "fluent").toUpperCase(Locale.ROOT)),
                GeneratorOptions.Optionals.valueOf(
                        options.getProperty("optionals", "optional").toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(options.getProperty("jakartaValidation", "false")),
                Optional.ofNullable(options.getProperty("moduleName")));
    }

    /** A package for each case, so that all of them can be compiled together. */
    String packageName() {
        return options().getProperty("packageName", "com.example." + name.replaceAll("[^a-z0-9]", ""));
    }

    /** What stands where the output is to go: {@code previous} output, a {@code file}, or a path {@code below-file}. */
    String output() {
        return options().getProperty("output", "previous");
    }

    /** The {@code instances/*.json} of the case. */
    List<Path> instances() {
        Path instances = directory.resolve("instances");
        if (!Files.isDirectory(instances)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(instances)) {
            return files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Findings name files relative to the case, so that expected texts are the same on every machine. */
    private SpecSource source(Path path) {
        return new SpecSource.FileSource(
                path, directory.relativize(path).toString().replace('\\', '/'));
    }

    private List<Path> overlays(Properties options) {
        String named = options.getProperty("overlays");
        if (named != null) {
            return Stream.of(named.split(","))
                    .map(String::strip)
                    .map(directory::resolve)
                    .map(Path::normalize)
                    .toList();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(path -> path.getFileName().toString().matches("overlay.*\\.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties options() {
        Properties options = new Properties();
        Path file = directory.resolve("options.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                options.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return options;
    }
}
