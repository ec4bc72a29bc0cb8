package dev.specwright.write;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Makes an output directory hold exactly the generated files, next to whatever else is in it. Files that have the right
 * bytes are not touched, so that their times stay and nothing downstream is built again; files that an earlier run wrote
 * and that are not generated any more are deleted; other files are left alone. It is all or nothing: where something
 * fails, the directory is put back to what it was.
 */
public final class OutputWriter {

    private final Path root;
    private final FileOperations disk;

    /**
     * A writer for one directory. One run at a time may write to it.
     *
     * @param outputDirectory the directory; made if it does not exist
     */
    public OutputWriter(Path outputDirectory) {
        this(outputDirectory, new DiskOperations());
    }

    OutputWriter(Path outputDirectory, FileOperations disk) {
        this.root = outputDirectory.toAbsolutePath().normalize();
        this.disk = disk;
    }

    /**
     * Brings the directory up to date.
     *
     * @param files all files of the run
     * @param sources what the run depended on, from name to SHA-256; names are one line each
     * @param diagnostics receives {@link DiagnosticCode#UNWRITABLE_OUTPUT} where the disk refuses,
     *     {@link DiagnosticCode#FOREIGN_FILE} where a file of somebody else is in the way, and
     *     {@link DiagnosticCode#EDITED_OUTPUT} where a generated one was edited
     * @return what changed; empty after an error, and then nothing changed
     * @throws IllegalStateException if a path leads out of the directory, or if two paths differ in nothing or in case
     *     alone and would be one file on Windows and macOS; neither can come from a document, only from a bug
     */
    public Optional<WriteResult> write(
            List<GeneratedFile> files, SortedMap<String, String> sources, Diagnostics diagnostics) {
        requireDistinctPathsInside(files);
        WriteTransaction transaction = new WriteTransaction(root, disk);
        try {
            WritePlan plan = WritePlan.of(root, files, sources, disk);
            new ForeignWork(root).report(plan, diagnostics);
            if (!plan.foreign().isEmpty()) {
                return Optional.empty();
            }
            if (!plan.isEmpty()) {
                transaction.run(plan);
            }
            transaction.cleanUp(plan);
            return Optional.of(new WriteResult(plan.written(), plan.unchanged(), plan.deleted()));
        } catch (IOException e) {
            diagnostics.add(unwritable(e, transaction.rollBack()));
            return Optional.empty();
        }
    }

    private static void requireDistinctPathsInside(List<GeneratedFile> files) {
        Map<String, String> seen = new HashMap<>();
        for (GeneratedFile file : files) {
            if (!RelativePath.staysInside(file.path())) {
                throw new IllegalStateException("generated path leads out of the output directory: " + file.path());
            }
            String other = seen.put(file.path().toLowerCase(Locale.ROOT), file.path());
            if (other != null) {
                throw new IllegalStateException(
                        "generated paths are one file on some disks: " + other + ", " + file.path());
            }
        }
    }

    private Diagnostic unwritable(IOException cause, boolean restored) {
        String hint = restored
                ? "Nothing was changed; make it writable or choose another outputDirectory"
                : "Some files were changed and could not be put back; generate again once the disk is writable";
        return new Diagnostic(
                DiagnosticCode.UNWRITABLE_OUTPUT,
                SourceLocation.ofFile(root.toString().replace('\\', '/')),
                "",
                "cannot be written: " + reason(cause),
                hint);
    }

    private String reason(IOException cause) {
        String what = what(cause);
        if (!(cause instanceof FileSystemException refused) || refused.getFile() == null) {
            return what;
        }
        // A move that fails names the staged file first, of which a user knows nothing.
        Path file = Stream.of(refused.getFile(), refused.getOtherFile())
                .filter(Objects::nonNull)
                .map(root::resolve)
                .filter(named -> !WriteTransaction.isStaged(root, named))
                .findFirst()
                .orElse(root);
        return file.equals(root) ? what : display(file) + ": " + what;
    }

    private String display(Path file) {
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }

    private static String what(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file stands where a directory is needed";
        }
        if (cause instanceof FileSystemException refused && refused.getReason() != null) {
            return refused.getReason();
        }
        if (cause instanceof FileSystemException) {
            return "the file system refuses (" + cause.getClass().getSimpleName() + ")";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
