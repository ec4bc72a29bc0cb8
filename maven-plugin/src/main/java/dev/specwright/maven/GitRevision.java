package dev.specwright.maven;

import dev.specwright.load.SpecSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A document as it stood in a revision of the Git repository around it. Asks the {@code git} command, which whoever has a
 * repository has; a library for it would be larger than this plugin.
 *
 * @param revision a commit, branch or tag
 * @param directory where what is read goes
 */
record GitRevision(String revision, Path directory) {

    /**
     * Takes a document, and the files beside and below it, out of the revision.
     *
     * @param file where the document stands now
     * @return the document of then
     * @throws IOException if there is no such document, with a message for people
     */
    SpecSource document(Path file) throws IOException {
        if (revision.startsWith("-")) {
            throw new IOException("'" + revision + "' is no revision");
        }
        Path parent = file.toAbsolutePath().getParent();
        String prefix = new String(git(parent, "rev-parse", "--show-prefix"), StandardCharsets.UTF_8).strip();
        List<String> command = new ArrayList<>(List.of("archive", "--format=zip", revision, "--"));
        command.addAll(documents(parent, file.getFileName().toString()));
        unpack(git(parent, command.toArray(String[]::new)));
        Path then = directory.resolve(file.getFileName().toString());
        String name = revision + ":" + prefix + file.getFileName();
        if (!Files.isRegularFile(then)) {
            throw new IOException("there is no " + name);
        }
        return new SpecSource.FileSource(then, name);
    }

    /** Patterns for what a document may refer to; Git refuses those that match nothing. */
    private List<String> documents(Path parent, String document) throws IOException {
        String listed = new String(git(parent, "ls-tree", "-r", "-z", "--name-only", revision), StandardCharsets.UTF_8);
        List<String> names = List.of(listed.split("\0"));
        List<String> patterns = new ArrayList<>();
        for (String ending : List.of(".yaml", ".yml", ".json")) {
            if (names.stream().anyMatch(name -> name.endsWith(ending))) {
                patterns.add("*" + ending);
            }
        }
        if (names.contains(document)) {
            patterns.add(":(literal)" + document);
        }
        return patterns.isEmpty() ? List.of(".") : patterns;
    }

    private void unpack(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && target.startsWith(directory)) {
                    Files.createDirectories(target.getParent());
                    Files.write(target, zip.readAllBytes());
                }
            }
        }
    }

    private static byte[] git(Path where, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("git", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectError(errors.toFile())
                    .start();
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                String said = Files.readString(errors).lines().findFirst().orElse("it failed");
                throw new IOException("git " + arguments[0] + ": " + said);
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("git was interrupted", e);
        } finally {
            Files.deleteIfExists(errors);
        }
    }
}
