package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.GenerationRequest;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.load.SpecSource;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that is generated as a Java module is compiled as one, and used from another module. */
final class ModuleTest {

    private static final String USER = """
            package com.example.app;

            import com.example.gcore.GcoreClient;
            import com.example.gcore.model.InferenceDeployment;
            import com.example.gcore.model.InferenceDeploymentValidator;
            import com.fasterxml.jackson.databind.ObjectMapper;

            public final class App {
                private App() {}

                public static String run() throws Exception {
                    InferenceDeployment deployment = InferenceDeployment.builder()
                            .name("my-instance")
                            .image("nginx:latest")
                            .listeningPort(80)
                            .flavorName("small")
                            .addContainer(c -> c.regionId(1).scale(s -> s.min(1).max(3)))
                            .build();
                    ObjectMapper mapper = new ObjectMapper();
                    String json = mapper.writeValueAsString(deployment);
                    boolean same = mapper.readValue(json, InferenceDeployment.class).equals(deployment);
                    GcoreClient client = GcoreClient.builder().apiKey("secret").build();
                    return same + " " + InferenceDeploymentValidator.validate(deployment).size() + " "
                            + App.class.getModule().getName() + " " + client.getClass().getModule().getName();
                }
            }
            """;

    private final Path specs = SpecCase.SPECS.resolve("gcore");

    @TempDir
    private Path temporary;

    @Test
    void anotherModuleUsesIt() throws Exception {
        Path client = generate(GeneratorOptions.defaults("com.example.gcore"), "client");
        assertTrue(Files.readString(client.resolve("module-info.java")).contains("exports com.example.gcore.model;"));
        Path app = Files.createDirectories(temporary.resolve("app/com/example/app"));
        Files.writeString(app.resolve("App.java"), Jackson.application(USER));
        Files.writeString(
                temporary.resolve("app/module-info.java"),
                "module com.example.user {\n    requires com.example.gcore;\n    exports com.example.app;\n}\n");

        assertEquals("", compile(client, temporary.resolve("modules/gcore")));
        assertEquals("", compile(temporary.resolve("app"), temporary.resolve("modules/app")));
        assertEquals("true 0 com.example.user com.example.gcore", run());
    }

    @Test
    void requiresWhatItUsesAlone() throws IOException {
        GeneratorOptions models =
                GeneratorOptions.defaults("com.example.models").with(new GeneratorOptions.Features(false, false));
        Path sources = generate(models, "models");
        String declaration = Files.readString(sources.resolve("module-info.java"));
        assertFalse(declaration.contains("java.net.http"), declaration);
        assertFalse(declaration.contains("exports com.example.models;"), declaration);
        assertEquals("", compile(sources, temporary.resolve("modules/models")));
    }

    @Test
    void annotationsOfOthersNeedNotBeThereWhenItRuns() throws IOException {
        GeneratorOptions annotated = GeneratorOptions.defaults("com.example.annotated")
                .with(new GeneratorOptions.Typing(
                        false, GeneratorOptions.Formats.TYPED, true, List.of(), GeneratorOptions.Nullness.JSPECIFY))
                .with(new GeneratorOptions.Forms(
                        Jackson.DIALECT,
                        GeneratorOptions.Accessors.BEAN,
                        GeneratorOptions.Optionals.NULLABLE,
                        true,
                        Optional.empty()));
        Path sources = generate(annotated, "annotated");
        String declaration = Files.readString(sources.resolve("module-info.java"));
        assertTrue(declaration.contains("requires static transitive jakarta.validation;"), declaration);
        assertTrue(declaration.contains("requires static transitive org.jspecify;"), declaration);
        assertEquals("", compile(sources, temporary.resolve("modules/annotated")));
    }

    private Path generate(GeneratorOptions options, String directory) {
        Path sources = temporary.resolve(directory);
        String module = options.names().packageName();
        assertTrue(new Generator()
                .generate(new GenerationRequest(
                        SpecSource.of(specs.resolve("openapi.yaml")),
                        List.of(SpecSource.of(specs.resolve("overlay.yaml"))),
                        sources,
                        options.with(options.forms().with(Jackson.DIALECT).with(module))))
                .succeeded());
        return sources;
    }

    private String compile(Path sources, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-Xlint:all", "-Werror"));
        arguments.addAll(List.of("--module-path", modulePath(), "-classpath", temporary.toString()));
        arguments.addAll(List.of("-d", classes.toString()));
        SourceTree.read(sources, path -> path.endsWith(".java")).paths().stream()
                .map(path -> sources.resolve(path).toString())
                .forEach(arguments::add);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        return said.toString(StandardCharsets.UTF_8);
    }

    private String run() throws Exception {
        Path[] path =
                Stream.of(modulePath().split(File.pathSeparator)).map(Path::of).toArray(Path[]::new);
        Configuration modules = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of("com.example.user"));
        return (String) ModuleLayer.boot()
                .defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader())
                .findLoader("com.example.user")
                .loadClass("com.example.app.App")
                .getMethod("run")
                .invoke(null);
    }

    /** Jackson, the annotations of others, and what was compiled so far. */
    private String modulePath() {
        Stream<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar ->
                        Jackson.isPartOfIt(jar) || jar.matches(".*(jspecify|jakarta\\.validation-api)-[^/]*\\.jar"));
        Stream<String> compiled = Stream.of("gcore", "app")
                .map(name -> temporary.resolve("modules").resolve(name))
                .filter(Files::isDirectory)
                .map(Path::toString);
        return Stream.concat(jars, compiled).collect(Collectors.joining(File.pathSeparator));
    }
}
