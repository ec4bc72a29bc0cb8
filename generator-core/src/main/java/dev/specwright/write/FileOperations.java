package dev.specwright.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The disk as far as writing needs it: the seam at which tests let single operations fail. */
interface FileOperations {

    /** The bytes of a file; empty if there is none. */
    Optional<byte[]> read(Path file) throws IOException;

    /** Writes a new file. */
    void write(Path file, byte[] content) throws IOException;

    /** Copies a file with its times to a place where there is none. */
    void copy(Path source, Path target) throws IOException;

    /** Moves a file in one step, in place of one that may be there already. */
    void move(Path source, Path target) throws IOException;

    /** Deletes a file or an empty directory, if it exists. */
    void delete(Path file) throws IOException;

    /** Makes one directory. */
    void createDirectory(Path directory) throws IOException;

    /** What a directory holds, sorted; nothing if it does not exist. */
    List<Path> list(Path directory) throws IOException;
}
