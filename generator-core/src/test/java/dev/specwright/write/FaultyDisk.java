package dev.specwright.write;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The real disk, but for one operation that fails, or all from there on as if the process had been killed. */
final class FaultyDisk implements FileOperations {

    private final FileOperations disk = new DiskOperations();
    private final int failing;
    private final boolean forGood;
    private int count;

    private FaultyDisk(int failing, boolean forGood) {
        this.failing = failing;
        this.forGood = forGood;
    }

    static FaultyDisk failingOnceAt(int operation) {
        return new FaultyDisk(operation, false);
    }

    static FaultyDisk dyingAt(int operation) {
        return new FaultyDisk(operation, true);
    }

    static FaultyDisk counting() {
        return new FaultyDisk(0, false);
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

    @Override
    public Optional<byte[]> read(Path file) throws IOException {
        next(file);
        return disk.read(file);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        next(file);
        disk.write(file, content);
    }

    @Override
    public void copy(Path source, Path target) throws IOException {
        next(target);
        disk.copy(source, target);
    }

    @Override
    public void move(Path source, Path target) throws IOException {
        next(target);
        disk.move(source, target);
    }

    @Override
    public void delete(Path file) throws IOException {
        next(file);
        disk.delete(file);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        next(directory);
        disk.createDirectory(directory);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        next(directory);
        return disk.list(directory);
    }
}
