package dev.specwright;

import dev.specwright.templates.TemplateCatalog;
import dev.specwright.write.Sha256;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Which generator this is: the bytes of its jars, since a snapshot changes without changing its version, and the names
 * of the libraries that it runs with.
 */
final class GeneratorBuild {

    private GeneratorBuild() {}

    /** One hash of it all. */
    static String hash() {
        return Sha256.of(contents(GeneratorBuild.class) + contents(TemplateCatalog.class) + libraries());
    }

    /** A sum of the jar or directory that a class was loaded from; empty where the class loader does not tell. */
    private static String contents(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            if (source == null || source.getLocation() == null) {
                return "";
            }
            Path location = Path.of(source.getLocation().toURI());
            return Files.isDirectory(location) ? directory(location) : sum(location);
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }

    private static String directory(Path root) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(root.relativize(file)).append(sum(file));
            }
        }
        return all.toString();
    }

    /** CRC-32, which is native code: SHA-256 of two megabytes, in a JVM that is still cold, took a tenth of a whole run. */
    private static String sum(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return Long.toHexString(sum.getValue()) + "," + bytes.length + ";";
    }

    /** By file name, which has the version, so that a local repository may be anywhere. */
    private static String libraries() {
        ClassLoader loader = GeneratorBuild.class.getClassLoader();
        List<String> places = loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs()).map(URL::getPath).toList()
                : List.of(System.getProperty("java.class.path", "").split(File.pathSeparator));
        return places.stream()
                .map(place -> place.replace('\\', '/').replaceFirst(".*/(?=.)", ""))
                .filter(name -> name.endsWith(".jar"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
