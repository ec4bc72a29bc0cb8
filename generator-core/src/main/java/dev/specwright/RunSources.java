package dev.specwright;

import dev.specwright.load.SourceDocument;
import dev.specwright.load.SpecSource;
import dev.specwright.write.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run depends on: a name for each thing, and the SHA-256 of what it is. Made twice in the same way, from what a run
 * has read and from what the next one would read.
 */
final class RunSources {

    private static final String DOCUMENT = "the document";
    private static final String OVERLAY = "overlay ";
    private static final String FILE = "file ";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final GenerationRequest request;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    private RunSources(GenerationRequest request) {
        this.request = request;
        hashes.put("the generator", GeneratorBuild.hash());
        hashes.put("the options", Sha256.of(OptionsText.of(request.options())));
        request.templates()
                .ifPresent(directory -> OwnTemplates.read(directory)
                        .forEach((name, text) -> hashes.put("template " + name, Sha256.of(text))));
        request.lock().ifPresent(lock -> hashes.put("the lock", hashOrNothing(lock.path())));
    }

    /** Of a run that has read these documents. */
    static SortedMap<String, String> of(GenerationRequest request, Map<SpecSource, SourceDocument> read) {
        RunSources sources = new RunSources(request);
        read.forEach((source, document) -> sources.hashes.put(sources.name(source), Sha256.of(document.text())));
        return sources.hashes;
    }

    /** Of a run that would read the same documents as the one that left these sources. */
    static SortedMap<String, String> asOfNow(GenerationRequest request, SortedMap<String, String> last) {
        RunSources sources = new RunSources(request);
        sources.hashes.put(DOCUMENT, hash(request.document()));
        for (SpecSource overlay : request.overlays()) {
            sources.hashes.put(sources.name(overlay), hash(overlay));
        }
        for (String name : last.keySet()) {
            if (name.startsWith(FILE)) {
                sources.hashes.put(name, sources.hashOfFile(name.substring(FILE.length())));
            }
        }
        return sources.hashes;
    }

    private String name(SpecSource source) {
        if (source.equals(request.document())) {
            return DOCUMENT;
        }
        int overlay = request.overlays().indexOf(source);
        if (overlay >= 0) {
            return OVERLAY + (overlay + 1);
        }
        // Only documents in files refer to others, and those are files too.
        Path directory = directory(((SpecSource.FileSource) request.document()).path());
        Path file = ((SpecSource.FileSource) source).path();
        return FILE + directory.relativize(file).toString().replace('\\', '/');
    }

    private String hashOfFile(String name) {
        try {
            return request.document() instanceof SpecSource.FileSource document
                    ? hash(directory(document.path()).resolve(name))
                    : "";
        } catch (InvalidPathException e) {
            return "";
        }
    }

    private static Path directory(Path document) {
        return document.toAbsolutePath().normalize().resolveSibling("");
    }

    private static String hash(SpecSource source) {
        if (source instanceof SpecSource.TextSource text) {
            return Sha256.of(text.text().startsWith("\uFEFF") ? text.text().substring(1) : text.text());
        }
        return hash(((SpecSource.FileSource) source).path());
    }

    /** The hash of a file; of no file at all where it cannot be read, as the run that follows will tell. */
    private static String hash(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Sha256.of(bytes, startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0);
        } catch (IOException e) {
            return "";
        }
    }

    /** A lock may be absent, which is as good as empty. */
    private static String hashOrNothing(Path file) {
        String hash = hash(file);
        return hash.isEmpty() ? Sha256.of("") : hash;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }
}
