package dev.specwright.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares what is to be in an output directory with what is there, and tells whose work that is. */
final class WritePlanner {

    private final Path root;
    private final FileOperations disk;
    private final RunManifest previous;
    /** Of a run that was killed half-way: it may have written files that no manifest lists yet. */
    private final RunManifest killed;

    private final List<WritePlan.Put> puts = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<String> edited = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    WritePlanner(Path root, FileOperations disk) throws IOException {
        this.root = root;
        this.disk = disk;
        this.previous = manifest(root.resolve(RunManifest.FILE_NAME));
        this.killed = manifest(WriteTransaction.stagedManifest(root));
    }

    WritePlan plan(List<GeneratedFile> files, RunManifest next) throws IOException {
        for (GeneratedFile file : files) {
            add(file);
        }
        List<String> written = puts.stream().map(WritePlan.Put::path).sorted().toList();
        List<String> deleted = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (String path : abandoned(next)) {
            Optional<byte[]> current = disk.read(RelativePath.resolve(root, path));
            if (current.isPresent()) {
                (isUntouched(path, current.get()) ? deleted : kept).add(path);
            }
        }
        addManifest(next);
        return new WritePlan(
                List.copyOf(puts),
                written,
                unchanged.stream().sorted().toList(),
                List.copyOf(deleted),
                List.copyOf(edited),
                List.copyOf(kept),
                List.copyOf(foreign));
    }

    private void add(GeneratedFile file) throws IOException {
        byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
        Optional<byte[]> current = disk.read(RelativePath.resolve(root, file.path()));
        if (current.isPresent() && Arrays.equals(current.get(), content)) {
            unchanged.add(file.path());
            return;
        }
        puts.add(new WritePlan.Put(file.path(), content, current.isPresent()));
        if (current.isPresent() && !isUntouched(file.path(), current.get())) {
            if (previous.hashes().containsKey(file.path())) {
                edited.add(file.path());
            } else if (!isMarked(current.get())) {
                foreign.add(file.path());
            }
        }
    }

    private void addManifest(RunManifest next) throws IOException {
        byte[] content = next.render().getBytes(StandardCharsets.UTF_8);
        Optional<byte[]> current = disk.read(root.resolve(RunManifest.FILE_NAME));
        if (current.isEmpty() || !Arrays.equals(current.get(), content)) {
            puts.add(new WritePlan.Put(RunManifest.FILE_NAME, content, current.isPresent()));
        }
    }

    /** Files that an earlier run wrote and that are not generated any more. */
    private SortedSet<String> abandoned(RunManifest next) {
        SortedSet<String> candidates = new TreeSet<>(previous.hashes().keySet());
        candidates.addAll(killed.hashes().keySet());
        candidates.removeAll(next.hashes().keySet());
        return candidates;
    }

    private boolean isUntouched(String path, byte[] content) {
        return previous.wrote(path, content) || killed.wrote(path, content);
    }

    /** Whether a file that no manifest lists is a generated one all the same: manifests get lost. */
    private static boolean isMarked(byte[] content) {
        byte[] mark = GeneratedFile.MARK.getBytes(StandardCharsets.UTF_8);
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private RunManifest manifest(Path file) throws IOException {
        byte[] content = disk.read(file).orElseGet(() -> new byte[0]);
        return RunManifest.parse(new String(content, StandardCharsets.UTF_8));
    }
}
