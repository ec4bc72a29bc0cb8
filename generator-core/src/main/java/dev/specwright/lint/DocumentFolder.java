package dev.specwright.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The OpenAPI documents of a folder. */
public final class DocumentFolder {

    private static final Pattern OPENAPI = Pattern.compile("(?m)^\\s*\\{?\\s*[\"']?(openapi|swagger)[\"']?\\s*:");

    private DocumentFolder() {}

    /**
     * Finds them.
     *
     * @param folder the folder, searched to any depth; hidden folders and {@code target} and {@code node_modules} are not
     * @return the YAML and JSON files that have a member {@code openapi} or {@code swagger}, in the order of their names
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> documents(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (isCandidate(folder.relativize(file)) && isDocument(file)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean isCandidate(Path file) {
        for (Path part : file) {
            String name = part.toString();
            if (name.startsWith(".") || name.equals("target") || name.equals("node_modules")) {
                return false;
            }
        }
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(yaml|yml|json)");
    }

    private static boolean isDocument(Path file) throws IOException {
        // Bytes that are no UTF-8 are the loader's to complain about.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return OPENAPI.matcher(text).find();
    }
}
