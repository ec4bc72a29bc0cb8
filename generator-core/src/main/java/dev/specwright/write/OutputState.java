package dev.specwright.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An output directory compared with what the last run left in it.
 *
 * @param manifest what the last run left; without entries where there is none
 * @param missing paths of files that are not there any more, sorted
 * @param edited paths of files that have other bytes, sorted
 * @param interrupted whether a run was cut off before it was complete
 */
public record OutputState(RunManifest manifest, List<String> missing, List<String> edited, boolean interrupted) {

    /**
     * Reads every file that the manifest lists.
     *
     * @param outputDirectory the directory; need not exist
     * @return its state; as if every file were missing where the disk refuses
     */
    public static OutputState of(Path outputDirectory) {
        FileOperations disk = new DiskOperations();
        Path root = outputDirectory.toAbsolutePath().normalize();
        RunManifest manifest = RunManifest.parse("");
        try {
            manifest = disk.read(root.resolve(RunManifest.FILE_NAME))
                    .map(text -> RunManifest.parse(new String(text, StandardCharsets.UTF_8)))
                    .orElse(manifest);
            boolean interrupted = !disk.list(WriteTransaction.staging(root)).isEmpty();
            return compare(manifest, root, disk, interrupted);
        } catch (IOException e) {
            return new OutputState(manifest, List.copyOf(manifest.hashes().keySet()), List.of(), false);
        }
    }

    /**
     * Whether the directory holds what a complete run left.
     *
     * @return false if there was none, or if a file of it is missing or has other bytes
     */
    public boolean isWhole() {
        return !interrupted && !manifest.hashes().isEmpty() && missing.isEmpty() && edited.isEmpty();
    }

    private static OutputState compare(RunManifest manifest, Path root, FileOperations disk, boolean interrupted)
            throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> edited = new ArrayList<>();
        for (String path : manifest.hashes().keySet()) {
            Optional<byte[]> content = disk.read(RelativePath.resolve(root, path));
            if (content.isEmpty()) {
                missing.add(path);
            } else if (!manifest.wrote(path, content.get())) {
                edited.add(path);
            }
        }
        return new OutputState(manifest, List.copyOf(missing), List.copyOf(edited), interrupted);
    }
}
