package dev.specwright.it;

import dev.specwright.write.RunManifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files below a directory, by their paths with {@code /}. */
final class SourceTree {

    private static final int LINES_SHOWN = 40;

    /** Tells a run what was written before; of no interest to readers. */
    private static final String MANIFEST = RunManifest.FILE_NAME;

    private final Map<String, byte[]> files = new TreeMap<>();

    private SourceTree() {}

    /** Reads a directory; one that does not exist is an empty tree. */
    static SourceTree read(Path root) throws IOException {
        return read(root, path -> true);
    }

    static SourceTree read(Path root, Predicate<String> wanted) throws IOException {
        SourceTree tree = new SourceTree();
        if (!Files.isDirectory(root)) {
            return tree;
        }
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                String relative = root.relativize(path).toString().replace('\\', '/');
                if (!relative.equals(MANIFEST) && wanted.test(relative)) {
                    tree.files.put(relative, Files.readAllBytes(path));
                }
            }
        }
        return tree;
    }

    SourceTree with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Set<String> paths() {
        return files.keySet();
    }

    /** What another tree has instead: files that are missing here, changed or left over; empty if they are the same. */
    List<String> differences(SourceTree actual) {
        List<String> findings = new ArrayList<>();
        actual.files.forEach((path, content) -> {
            byte[] expected = files.get(path);
            if (expected == null) {
                findings.add("missing in the golden tree: " + path);
            } else if (!Arrays.equals(expected, content)) {
                findings.add("changed: " + path + "\n" + TextDiff.between(text(expected), text(content), LINES_SHOWN));
            }
        });
        files.keySet().stream()
                .filter(path -> !actual.files.containsKey(path))
                .forEach(path -> findings.add("no longer generated: " + path));
        return findings;
    }

    /** Makes a directory hold these files and no others. */
    void replace(Path root) throws IOException {
        for (String path : read(root).paths()) {
            if (!files.containsKey(path)) {
                Files.delete(root.resolve(path));
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
