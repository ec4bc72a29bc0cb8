package dev.specwright.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a run would do to the output directory, found by reading alone.
 *
 * @param puts files to write, the manifest among them as the last one
 * @param written paths of the files to write, without the manifest
 * @param unchanged paths of the files that have the right bytes
 * @param deleted paths of the files to delete
 */
record WritePlan(List<Put> puts, List<String> written, List<String> unchanged, List<String> deleted) {

    /**
     * One file to write.
     *
     * @param path path relative to the output directory
     * @param content its bytes
     * @param replaces whether there is a file already
     */
    record Put(String path, byte[] content, boolean replaces) {}

    static WritePlan of(Path root, List<GeneratedFile> files, FileOperations disk) throws IOException {
        requireDirectory(root);
        List<Put> puts = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (GeneratedFile file : files) {
            changed(root, file, disk).ifPresentOrElse(puts::add, () -> unchanged.add(file.path()));
        }
        List<String> written = puts.stream().map(Put::path).sorted().toList();
        RunManifest manifest = RunManifest.of(files);
        List<String> deleted = deleted(root, manifest, disk);
        changed(root, new GeneratedFile(RunManifest.FILE_NAME, manifest.render()), disk)
                .ifPresent(puts::add);
        return new WritePlan(
                List.copyOf(puts), written, unchanged.stream().sorted().toList(), deleted);
    }

    boolean isEmpty() {
        return puts.isEmpty() && deleted.isEmpty();
    }

    /** Said here because the systems differ in what they say of a path that leads through a file. */
    private static void requireDirectory(Path root) throws IOException {
        Path existing = root;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new FileAlreadyExistsException(existing.toString());
        }
    }

    private static Optional<Put> changed(Path root, GeneratedFile file, FileOperations disk) throws IOException {
        byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
        Optional<byte[]> current = disk.read(root.resolve(file.path()));
        return current.isPresent() && Arrays.equals(current.get(), content)
                ? Optional.empty()
                : Optional.of(new Put(file.path(), content, current.isPresent()));
    }

    /** Files that an earlier run wrote, that nobody has edited since, and that are not generated any more. */
    private static List<String> deleted(Path root, RunManifest next, FileOperations disk) throws IOException {
        RunManifest previous = manifest(root.resolve(RunManifest.FILE_NAME), disk);
        // Of a run that was killed half-way: it may have written files that no manifest lists yet.
        RunManifest killed = manifest(WriteTransaction.stagedManifest(root), disk);
        SortedSet<String> candidates = new TreeSet<>(previous.hashes().keySet());
        candidates.addAll(killed.hashes().keySet());
        candidates.removeAll(next.hashes().keySet());
        List<String> deleted = new ArrayList<>();
        for (String path : candidates) {
            Optional<byte[]> current = disk.read(root.resolve(path));
            if (current.isPresent() && (previous.wrote(path, current.get()) || killed.wrote(path, current.get()))) {
                deleted.add(path);
            }
        }
        return List.copyOf(deleted);
    }

    private static RunManifest manifest(Path file, FileOperations disk) throws IOException {
        byte[] content = disk.read(file).orElseGet(() -> new byte[0]);
        return RunManifest.parse(new String(content, StandardCharsets.UTF_8));
    }
}
