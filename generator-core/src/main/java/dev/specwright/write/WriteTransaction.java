package dev.specwright.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * Carries a plan out so that the output directory ends up all new or all old. New files and copies of those that they
 * replace are first laid down in a hidden directory inside the output directory (the same file system, so that moving
 * a file is one step, and no need for a writable parent); then each move is noted with what takes it back. The
 * manifest is moved last.
 */
final class WriteTransaction {

    /** Staged names end in {@code .new} and {@code .old}: what a killed run leaves behind must not be compiled. */
    private static final String STAGING = ".specwright-staging";

    private final Path root;
    private final Path staging;
    private final FileOperations disk;
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Path> madeRoots = new ArrayDeque<>();

    /** One operation on the disk. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    WriteTransaction(Path root, FileOperations disk) {
        this.root = root;
        this.staging = staging(root);
        this.disk = disk;
    }

    /** The hidden directory, which is there while a run writes, and after one that was killed. */
    static Path staging(Path root) {
        return root.resolve(STAGING);
    }

    /** Where the new manifest lies until the run is complete; still there after a run that was killed. */
    static Path stagedManifest(Path root) {
        return staging(root).resolve(RunManifest.FILE_NAME + ".new");
    }

    /** Whether a file is one in transit. */
    static boolean isStaged(Path root, Path file) {
        return file.startsWith(staging(root));
    }

    /**
     * Carries out a plan.
     *
     * @param plan what to do
     * @throws IOException if that was not possible; {@link #rollBack()} is due then
     */
    void run(WritePlan plan) throws IOException {
        makeDirectories(root, madeRoots);
        removeStaging();
        disk.createDirectory(staging);
        for (int i = 0; i < plan.puts().size(); i++) {
            stage(plan.puts().get(i), i);
        }
        // Deletions come first: where case does not count, Foo.java and FOO.java are one file.
        for (int i = 0; i < plan.deleted().size(); i++) {
            moveAway(root.resolve(plan.deleted().get(i)), staging.resolve("deleted-" + i + ".old"));
        }
        for (int i = 0; i < plan.puts().size(); i++) {
            moveIn(plan.puts().get(i), i);
        }
    }

    /**
     * Takes back, in reverse order, all that was done.
     *
     * @return whether every file is as it was before; if not, the hidden directory with the old files is left
     */
    boolean rollBack() {
        boolean restored = true;
        while (!undo.isEmpty()) {
            restored &= succeeds(undo.pop());
        }
        if (restored && succeeds(this::removeStaging)) {
            madeRoots.forEach(directory -> succeeds(() -> disk.delete(directory)));
        }
        return restored;
    }

    /**
     * Removes what a complete run has no more use for. What cannot be removed does no harm, and the next run tries again.
     *
     * @param plan what was done
     */
    void cleanUp(WritePlan plan) {
        succeeds(this::removeStaging);
        plan.deleted().forEach(path -> succeeds(() -> removeEmptyParents(root.resolve(path))));
    }

    private void stage(WritePlan.Put put, int index) throws IOException {
        disk.write(staged(put, index), put.content());
        if (put.replaces()) {
            disk.copy(root.resolve(put.path()), backup(index));
        }
    }

    private void moveIn(WritePlan.Put put, int index) throws IOException {
        Path target = root.resolve(put.path());
        if (put.replaces()) {
            undo.push(() -> putBack(backup(index), target));
        } else {
            Deque<Path> made = new ArrayDeque<>();
            undo.push(() -> {
                disk.delete(target);
                for (Path directory : made) {
                    disk.delete(directory);
                }
            });
            makeDirectories(target.getParent(), made);
        }
        disk.move(staged(put, index), target);
    }

    private void moveAway(Path file, Path backup) throws IOException {
        disk.move(file, backup);
        undo.push(() -> disk.move(backup, file));
    }

    /** A move that failed has mostly changed nothing; where it was refused, one back would be refused as well. */
    private void putBack(Path backup, Path target) throws IOException {
        Optional<byte[]> old = disk.read(backup);
        Optional<byte[]> current = disk.read(target);
        if (old.isPresent() && !(current.isPresent() && Arrays.equals(old.get(), current.get()))) {
            disk.move(backup, target);
        }
    }

    private Path staged(WritePlan.Put put, int index) {
        return put.path().equals(RunManifest.FILE_NAME) ? stagedManifest(root) : staging.resolve(index + ".new");
    }

    private Path backup(int index) {
        return staging.resolve(index + ".old");
    }

    /** Makes a directory and its parents; the ones that were made come innermost first, as they must be removed. */
    private void makeDirectories(Path directory, Deque<Path> made) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path path = directory; path != null && !Files.isDirectory(path); path = path.getParent()) {
            missing.push(path);
        }
        for (Path path : missing) {
            disk.createDirectory(path);
            made.push(path);
        }
    }

    private void removeStaging() throws IOException {
        for (Path leftover : disk.list(staging)) {
            disk.delete(leftover);
        }
        disk.delete(staging);
    }

    private void removeEmptyParents(Path file) throws IOException {
        for (Path parent = file.getParent(); !parent.equals(root); parent = parent.getParent()) {
            disk.delete(parent);
        }
    }

    private static boolean succeeds(Step step) {
        try {
            step.run();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
