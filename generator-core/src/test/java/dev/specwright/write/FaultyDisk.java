package dev.specwright.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The real disk, but for what is to fail: one operation, or all from there on as if the process had been killed, or
 * all changes to one directory as if it were read-only (which chmod cannot do to root).
 */
final class FaultyDisk implements FileOperations {

    private final FileOperations disk = new DiskOperations();
    private final int failing;
    private final boolean forGood;
    private final @Nullable Path readOnly;
    private int count;

    private FaultyDisk(int failing, boolean forGood, @Nullable Path readOnly) {
        this.failing = failing;
        this.forGood = forGood;
        this.readOnly = readOnly;
    }

    static FaultyDisk failingOnceAt(int operation) {
        return new FaultyDisk(operation, false, null);
    }

    static FaultyDisk dyingAt(int operation) {
        return new FaultyDisk(operation, true, null);
    }

    static FaultyDisk counting() {
        return new FaultyDisk(0, false, null);
    }

    static FaultyDisk readOnlyAt(Path directory) {
        return new FaultyDisk(0, false, directory);
    }

    int count() {
        return count;
    }

    private void next(Path file) throws IOException {
        count++;
        if (count == failing || forGood && count > failing) {
            throw new FileSystemException(file.toString(), null, "No space left on device");
        }
    }

    private void change(Path file) throws IOException {
        if (file.getParent().equals(readOnly)) {
            throw new AccessDeniedException(file.toString());
        }
    }

    @Override
    public Optional<byte[]> read(Path file) throws IOException {
        next(file);
        return disk.read(file);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        next(file);
        change(file);
        disk.write(file, content);
    }

    @Override
    public void copy(Path source, Path target) throws IOException {
        next(target);
        change(target);
        disk.copy(source, target);
    }

    @Override
    public void move(Path source, Path target) throws IOException {
        next(target);
        change(source);
        change(target);
        disk.move(source, target);
    }

    @Override
    public void delete(Path file) throws IOException {
        next(file);
        if (Files.exists(file)) {
            change(file);
        }
        disk.delete(file);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        next(directory);
        change(directory);
        disk.createDirectory(directory);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        next(directory);
        return disk.list(directory);
    }
}
