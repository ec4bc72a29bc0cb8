package dev.specwright.write;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Tells paths that stay below the output directory from those that may lead out of it, on any file system. */
final class RelativePath {

    private RelativePath() {}

    static boolean staysInside(String path) {
        boolean portable = path.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
        return portable && List.of(path.split("/", -1)).stream().noneMatch(RelativePath::leadsElsewhere);
    }

    /**
     * The file that a path leads to.
     *
     * @throws IOException if the process cannot name such a file: under {@code LC_ALL=C} it knows no letters but ASCII's
     */
    static Path resolve(Path root, String path) throws IOException {
        try {
            return root.resolve(path);
        } catch (InvalidPathException e) {
            throw new IOException(
                    path + ": this process cannot name such a file; run it with LC_ALL=C.UTF-8, or choose ASCII names",
                    e);
        }
    }

    private static boolean leadsElsewhere(String part) {
        return part.isEmpty() || part.equals(".") || part.equals("..");
    }
}
