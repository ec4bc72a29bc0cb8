package dev.specwright.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory's content as a value: each directory, and each file with its text and time of change. */
final class Tree {

    /** A time that no test run writes at. */
    static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

    private Tree() {}

    static SortedMap<String, String> withTimes(Path root) {
        return read(root, true);
    }

    static SortedMap<String, String> of(Path root) {
        return read(root, false);
    }

    /** Without directories: an empty one may stay where a run was cut off. */
    static SortedMap<String, String> filesOf(Path root) {
        SortedMap<String, String> files = of(root);
        files.keySet().removeIf(path -> path.endsWith("/"));
        return files;
    }

    static void age(Path root) throws IOException {
        for (Path path : list(root)) {
            if (Files.isRegularFile(path)) {
                Files.setLastModifiedTime(path, LONG_AGO);
            }
        }
    }

    private static SortedMap<String, String> read(Path root, boolean times) {
        SortedMap<String, String> tree = new TreeMap<>();
        for (Path path : list(root)) {
            String name = root.relativize(path).toString().replace('\\', '/');
            try {
                if (Files.isDirectory(path)) {
                    tree.put(name + "/", "");
                } else {
                    String time = times ? Files.getLastModifiedTime(path) + "\n" : "";
                    tree.put(name, time + Files.readString(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tree;
    }

    private static List<Path> list(Path root) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
