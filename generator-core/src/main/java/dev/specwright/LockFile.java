package dev.specwright;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.load.SpecSource;
import dev.specwright.lock.ApiLock;
import dev.specwright.lock.LockReader;
import dev.specwright.lock.LockWriter;
import dev.specwright.lock.LockedNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The lock on disk. */
final class LockFile {

    private final SpecSource.FileSource file;
    private final Diagnostics diagnostics;

    LockFile(SpecSource.FileSource file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** The names in the file; none where there is no file. What is wrong with it is reported. */
    LockedNames read() {
        try {
            String text = new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8);
            return LockReader.read(text, file.displayName(), diagnostics);
        } catch (NoSuchFileException e) {
            return LockedNames.NONE;
        } catch (IOException e) {
            diagnostics.add(
                    DiagnosticCode.INVALID_LOCK,
                    SourceLocation.ofFile(file.displayName()),
                    "",
                    "the lock cannot be read: " + reason(e),
                    "Make it readable, or name another one by lockFile");
            return LockedNames.NONE;
        }
    }

    /**
     * Makes the file hold these names. Where the disk refuses, that is told and all else goes on: the next run finds the
     * names that the file has.
     *
     * @param before the names that it holds
     * @param now the names that it is to hold
     * @return whether the file was written
     */
    boolean write(ApiLock before, ApiLock now) {
        // By content, not by text: version control may have changed line ends.
        if (now.equals(before)) {
            return false;
        }
        Path directory = file.path().toAbsolutePath().getParent();
        Path temporary = directory.resolve(file.path().getFileName() + ".new");
        try {
            Files.createDirectories(directory);
            Files.writeString(temporary, LockWriter.write(now));
            Files.move(temporary, file.path(), StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            diagnostics.add(
                    DiagnosticCode.UNWRITABLE_LOCK,
                    SourceLocation.ofFile(file.displayName()),
                    "",
                    "the names of this run are not kept: the lock cannot be written, " + reason(e),
                    "Run where the sources can be written and commit the file, or switch it off by <lockFile>none</lockFile>");
            return false;
        }
    }

    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException refused && refused.getReason() != null) {
            return refused.getReason();
        }
        return "the file system refuses (" + cause.getClass().getSimpleName() + ")";
    }
}
