package dev.specwright.maven.input;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files in jars, as paths, so that what they refer to beside them is found as on disk. The jars stay open until
 * {@link #close()}.
 */
final class Archives implements AutoCloseable {

    private static final int SHOWN = 10;

    private final Map<Path, FileSystem> open = new TreeMap<>();

    /**
     * A file in an archive, or in the directory that stands for one: in a build of several modules that has not come to
     * packaging, Maven finds the classes of a sibling.
     */
    Path file(Path archive, String entry) throws InputFailure {
        Path root = Files.isDirectory(archive) ? archive : root(archive);
        Path file = inside(root, entry);
        if (!Files.isRegularFile(file)) {
            throw InputFailure.unreadable("there is no " + entry + " in " + archive.getFileName(), contents(root));
        }
        return file;
    }

    private static Path inside(Path root, String entry) throws InputFailure {
        try {
            Path file = root.resolve(entry.replaceFirst("^/+", "")).normalize();
            if (file.startsWith(root)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw InputFailure.unreadable("is not a path: " + e.getReason(), SpecAddress.FORMS);
        }
        throw InputFailure.unreadable("leads out of the archive", "Write the path of a file in it");
    }

    private Path root(Path archive) throws InputFailure {
        try {
            FileSystem files = open.get(archive);
            if (files == null) {
                files = FileSystems.newFileSystem(archive);
                open.put(archive, files);
            }
            return files.getRootDirectories().iterator().next();
        } catch (IOException | ProviderNotFoundException e) {
            throw InputFailure.unreadable(
                    archive.getFileName() + " is not a zip archive", "Leave out !/ where the artifact is the document");
        }
    }

    private static String contents(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> documents = files.map(
                            file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .limit(SHOWN)
                    .toList();
            return documents.isEmpty()
                    ? "There is no YAML or JSON file in it"
                    : "There is in it: " + String.join(", ", documents);
        } catch (IOException e) {
            return "";
        }
    }

    /** Closes what has been opened. */
    @Override
    public void close() {
        for (FileSystem files : open.values()) {
            try {
                files.close();
            } catch (IOException e) {
                // It was only read.
                continue;
            }
        }
    }
}
