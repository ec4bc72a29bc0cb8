package dev.specwright.diff.java;

import dev.specwright.GenerationRequest;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.load.SpecSource;
import dev.specwright.model.ApiModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The truth about two documents: the Java of both generated and compiled, the classes compared by japicmp, and a caller of
 * everything in the old ones compiled against the new ones. Elements are called {@code model.Pet#age}.
 */
final class ImpactTruth {

    private static final String PACKAGE = "truth";

    private final Path directory;
    private final Map<String, Path> cores = new LinkedHashMap<>();
    private final Map<Path, Optional<Side>> sides = new LinkedHashMap<>();

    ImpactTruth(Path directory) {
        this.directory = directory;
    }

    /**
     * What was predicted of a pair and what is so.
     *
     * @param confirmed how many predicted breaks there are
     * @param missed breaks that were not predicted
     * @param alarms predicted breaks that are none
     */
    record Verdict(int confirmed, List<String> missed, List<String> alarms) {}

    /**
     * One document's Java.
     *
     * @param java what is said of it
     * @param core the support classes
     * @param classes the other classes
     * @param jar the same
     */
    private record Side(JavaSurface java, Path core, Path classes, Path jar) {}

    /** Judges a pair; empty where one of the documents gives no Java. */
    Optional<Verdict> judge(Path before, Path after) throws IOException {
        Optional<Side> old = sides.computeIfAbsent(before, this::side);
        Optional<Side> now = old.isEmpty() ? old : side(after);
        if (old.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> truth = BinaryTruth.breaks(old.get().jar(), now.get().jar(), PACKAGE);
        truth.addAll(CallerTruth.breaks(
                PACKAGE,
                List.of(old.get().classes(), old.get().core()),
                List.of(now.get().classes(), now.get().core()),
                Files.createTempDirectory(directory, "caller")));
        SortedSet<String> predicted = new TreeSet<>();
        for (JavaDifference difference :
                JavaComparison.compare(old.get().java(), now.get().java())) {
            if (difference.change().effect().compareTo(JavaBreak.SOURCE) >= 0) {
                predicted.add(key(difference));
            }
        }
        return Optional.of(verdict(predicted, truth));
    }

    private static String key(JavaDifference difference) {
        String shown = difference
                .owner()
                .substring(difference.owner().lastIndexOf('.') + 1)
                .replace('$', '.');
        String element = difference.change().element();
        String member = element.length() > shown.length() ? element.substring(shown.length() + 1) : "";
        return difference.owner() + "#" + member.replace("()", "");
    }

    private static Verdict verdict(SortedSet<String> predicted, SortedSet<String> truth) {
        List<String> missed = truth.stream()
                .filter(key -> !predicted.contains(key) && !predicted.contains(owner(key)))
                .filter(key -> !key.endsWith("#") || predicted.stream().noneMatch(other -> other.startsWith(key)))
                .toList();
        List<String> alarms = predicted.stream()
                .filter(key -> !truth.contains(key) && !truth.contains(owner(key)))
                .filter(key -> !key.endsWith("#") || truth.stream().noneMatch(other -> other.startsWith(key)))
                .toList();
        return new Verdict(predicted.size() - alarms.size(), missed, alarms);
    }

    private static String owner(String key) {
        return key.substring(0, key.indexOf('#') + 1);
    }

    private Optional<Side> side(Path document) {
        try {
            Optional<ApiModel> model = SurfaceTruthTest.model(document);
            if (model.isEmpty()) {
                return Optional.empty();
            }
            Path sources = Files.createTempDirectory(directory, "sources");
            new Generator()
                    .generate(new GenerationRequest(
                            SpecSource.of(document), List.of(), sources, GeneratorOptions.defaults(PACKAGE)));
            Path core = core(sources.resolve(PACKAGE).resolve("core"));
            Path classes = Files.createTempDirectory(directory, "classes");
            String said = GeneratedClasses.compile(sources, classes, core);
            return said.isEmpty()
                    ? Optional.of(new Side(SurfaceCompiler.compile(model.get()), core, classes, jar(classes)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Support classes are the same for many documents: compiled once, and taken out of the sources. */
    private Path core(Path sources) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Path> files;
        try (Stream<Path> found = Files.list(sources)) {
            files = found.sorted().toList();
        }
        for (Path file : files) {
            text.append(Files.readString(file));
        }
        Path known = cores.get(text.toString());
        if (known == null) {
            known = Files.createTempDirectory(directory, "core");
            String said = GeneratedClasses.compile(sources, known);
            if (!said.isEmpty()) {
                throw new IOException(said);
            }
            cores.put(text.toString(), known);
        }
        for (Path file : files) {
            Files.delete(file);
        }
        return known;
    }

    private static Path jar(Path classes) throws IOException {
        Path jar = classes.resolveSibling(classes.getFileName() + ".jar");
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(classes)) {
            walk.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                entries.write(Files.readAllBytes(file));
                entries.closeEntry();
            }
        }
        return jar;
    }
}
