package dev.specwright.write;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * What a run would do to the output directory, found by reading alone.
 *
 * @param puts files to write, the manifest among them as the last one
 * @param written paths of the files to write, without the manifest
 * @param unchanged paths of the files that have the right bytes
 * @param deleted paths of the files to delete
 * @param edited paths of files that somebody edited, whose edits are lost
 * @param kept paths of files that somebody edited, which are not generated any more and stay
 * @param foreign paths where a file is to go but one stands that no run wrote; nothing may be written then
 */
record WritePlan(
        List<Put> puts,
        List<String> written,
        List<String> unchanged,
        List<String> deleted,
        List<String> edited,
        List<String> kept,
        List<String> foreign) {

    /**
     * One file to write.
     *
     * @param path path relative to the output directory
     * @param content its bytes
     * @param replaces whether there is a file already
     */
    record Put(String path, byte[] content, boolean replaces) {}

    static WritePlan of(Path root, List<GeneratedFile> files, SortedMap<String, String> sources, FileOperations disk)
            throws IOException {
        requireDirectory(root);
        RunManifest next = RunManifest.of(files, sources);
        return new WritePlanner(root, disk).plan(files, next);
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
}
