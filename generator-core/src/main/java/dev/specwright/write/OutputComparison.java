package dev.specwright.write;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An output directory beside what a run would write to it.
 *
 * @param diagnostics findings in reading order
 * @param differences files that are not as a run would leave them, sorted by path; files of others are none
 * @param files number of files that a run would leave
 */
public record OutputComparison(List<Diagnostic> diagnostics, List<Difference> differences, int files) {

    /** Copies the lists. */
    public OutputComparison {
        diagnostics = List.copyOf(diagnostics);
        differences = List.copyOf(differences);
    }

    /**
     * A file that is not as a run would leave it.
     *
     * @param path path relative to the output directory, with {@code /}
     * @param found its text; empty where there is no such file
     * @param generated the text that a run would write; empty where it would delete the file
     */
    public record Difference(String path, Optional<String> found, Optional<String> generated) {}

    /**
     * The same with a file that lies elsewhere.
     *
     * @param other how that file differs, if it does
     * @return a copy
     */
    public OutputComparison with(Optional<Difference> other) {
        List<Difference> all = new ArrayList<>(differences);
        other.ifPresent(all::add);
        return new OutputComparison(diagnostics, all, files);
    }

    /**
     * Compares, and changes nothing.
     *
     * @param outputDirectory the directory; need not exist
     * @param files all files that a run would write
     * @param diagnostics receives {@link DiagnosticCode#UNWRITABLE_OUTPUT} where the disk refuses
     * @return what differs
     */
    public static OutputComparison of(Path outputDirectory, List<GeneratedFile> files, Diagnostics diagnostics) {
        Path root = outputDirectory.toAbsolutePath().normalize();
        FileOperations disk = new DiskOperations();
        List<Difference> differences = new ArrayList<>();
        try {
            Set<String> abandoned =
                    new TreeSet<>(OutputState.of(root).manifest().hashes().keySet());
            for (GeneratedFile file : files) {
                abandoned.remove(file.path());
                Optional<String> found = text(disk, RelativePath.resolve(root, file.path()));
                if (!found.equals(Optional.of(file.content()))) {
                    differences.add(new Difference(file.path(), found, Optional.of(file.content())));
                }
            }
            for (String path : abandoned) {
                text(disk, RelativePath.resolve(root, path))
                        .ifPresent(
                                found -> differences.add(new Difference(path, Optional.of(found), Optional.empty())));
            }
        } catch (IOException e) {
            String file = root.toString().replace('\\', '/');
            diagnostics.add(
                    DiagnosticCode.UNWRITABLE_OUTPUT,
                    SourceLocation.ofFile(file),
                    "",
                    "cannot be read: " + e.getMessage(),
                    "");
        }
        differences.sort((left, right) -> left.path().compareTo(right.path()));
        return new OutputComparison(diagnostics.sorted(), differences, files.size());
    }

    private static Optional<String> text(FileOperations disk, Path file) throws IOException {
        return disk.read(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
