package dev.specwright.diff.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.compile.CompiledApi;
import dev.specwright.compile.ModelCompiler;
import dev.specwright.compile.NameOptions;
import dev.specwright.compile.SchemaOptions;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.SpecSource;
import dev.specwright.lock.LockReader;
import dev.specwright.lock.LockWriter;
import dev.specwright.lock.LockedNames;
import dev.specwright.resolve.ReferenceResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each directory below {@code specs/lock} is an edit, {@code old.yaml} and {@code new.yaml}, and {@code expected.txt}: the
 * lock of the old document, what the edit breaks in Java without it and with it, what is told, and what becomes of the
 * lock. {@code -Dgolden.update=true} rewrites what is expected.
 */
final class LockCasesTest {

    private static final Path CASES =
            Path.of("..", "..", "specs", "lock").toAbsolutePath().normalize();

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> editsMoveNoName() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.sorted().toList().stream()
                    .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> run(each)));
        }
    }

    private static void run(Path directory) throws IOException {
        Path expected = directory.resolve("expected.txt");
        String found = report(directory);
        if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found, "rewrite with -Dgolden.update=true");
    }

    private static String report(Path directory) throws IOException {
        Path old = directory.resolve("old.yaml");
        Path now = directory.resolve("new.yaml");
        Diagnostics diagnostics = new Diagnostics();
        CompiledApi before = compile(old, LockedNames.NONE, diagnostics);
        String lock = LockWriter.write(before.lock());
        LockedNames locked = LockReader.read(lock, "openapi.yaml.specwright.lock", diagnostics);
        assertEquals(before.lock(), locked.lock(), "what is written is read as it was");
        assertEquals(before, compile(old, locked, diagnostics), "the lock changes nothing in what it was made of");
        CompiledApi free = compile(now, LockedNames.NONE, diagnostics);
        assertEquals(List.of(), diagnostics.sorted());
        CompiledApi kept = compile(now, locked, diagnostics);

        List<String> lines = new ArrayList<>(List.of("What Java has:"));
        lines.addAll(LockWriter.lines(before.lock()).values());
        lines.add("\nWhat the edit breaks without the lock:");
        lines.addAll(breaks(before, free));
        lines.add("\nWhat it breaks with the lock:");
        lines.addAll(breaks(before, kept));
        lines.add("\nWhat is told:");
        diagnostics.sorted().stream().map(Diagnostic::render).forEach(lines::add);
        lines.add("\nWhat becomes of the lock:");
        lines.addAll(difference(before, kept));
        lines.add("\nWhat specwright:lock would make of it:");
        lines.addAll(difference(kept, free));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> breaks(CompiledApi before, CompiledApi after) {
        return JavaComparison.compare(surface(before), surface(after)).stream()
                .filter(each -> each.change().effect().compareTo(JavaBreak.SOURCE) >= 0)
                .map(each -> each.change().effect() + " " + each.change().element())
                .toList();
    }

    private static JavaSurface surface(CompiledApi api) {
        return SurfaceCompiler.compile(api.model(), true, true);
    }

    private static List<String> difference(CompiledApi before, CompiledApi after) {
        Set<String> old = new LinkedHashSet<>(LockWriter.lines(before.lock()).values());
        Set<String> now = new LinkedHashSet<>(LockWriter.lines(after.lock()).values());
        return Stream.concat(
                        old.stream().filter(line -> !now.contains(line)).map(line -> "- " + line),
                        now.stream().filter(line -> !old.contains(line)).map(line -> "+ " + line))
                .toList();
    }

    private static CompiledApi compile(Path document, LockedNames locked, Diagnostics diagnostics) {
        return new DocumentLoader()
                .load(SpecSource.of(document), diagnostics)
                .flatMap(source -> ReferenceResolver.resolve(source.root(), source::locate, diagnostics))
                .flatMap(api -> ModelCompiler.compile(
                        api, new NameOptions(Optional.empty(), locked, List.of()), SchemaOptions.DEFAULT, diagnostics))
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }

    /** The same with the generator as a user runs it, and classes as callers see them. */
    @Test
    void compiledClassesStay() throws IOException {
        Path document = temporary.resolve("api.yaml");
        String old = Files.readString(CASES.resolve("title/old.yaml"));
        Files.writeString(document, old);
        SortedSet<String> before = generate(document);
        String edited = old.replace("Pet Shop", "Zoo")
                .replace("tags: [Orders]", "tags: [Pets]")
                .replace("schemas/Pet'", "schemas/Animal'")
                .replace("    Pet:\n", "    Animal:\n");
        assertNotEquals(old, edited);
        Files.writeString(document, edited);
        assertEquals(before, generate(document));
    }

    private SortedSet<String> generate(Path document) throws IOException {
        Path sources = document.resolveSibling("out");
        Path lock = document.resolveSibling("api.yaml" + GenerationRequest.LOCK_SUFFIX);
        GenerationResult result = new Generator()
                .generate(new GenerationRequest(
                                SpecSource.of(document), List.of(), sources, GeneratorOptions.defaults("shop"))
                        .withLock(new SpecSource.FileSource(lock, "lock")));
        assertTrue(result.succeeded(), () -> result.diagnostics().toString());
        Path classes = Files.createTempDirectory(temporary, "classes");
        assertEquals("", GeneratedClasses.compile(sources, classes));
        return new TreeSet<>(GeneratedClasses.declarations(classes, "shop"));
    }
}
