package dev.specwright.load;

import static dev.specwright.diagnostics.DiagnosticCode.EMPTY_DOCUMENT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Reads documents: YAML 1.2 (core schema, merge keys) or JSON (RFC 8259), in UTF-8. What the text says is kept exactly;
 * what is wrong with it becomes findings.
 */
public final class DocumentLoader {

    private final Map<SpecSource, SourceDocument> read = new LinkedHashMap<>();
    private final BiConsumer<String, String> reading;
    private final Map<String, String> instead;

    /** A loader that nobody watches. */
    public DocumentLoader() {
        this((name, text) -> {});
    }

    /**
     * A loader that shows what it reads, whether or not it is a document.
     *
     * @param reading gets the name and the text of each document
     */
    public DocumentLoader(BiConsumer<String, String> reading) {
        this(reading, Map.of());
    }

    /**
     * A loader that takes some texts for those of files.
     *
     * @param reading gets the name and the text of each document
     * @param instead by the names of documents, texts that count instead of what is in the files
     */
    public DocumentLoader(BiConsumer<String, String> reading, Map<String, String> instead) {
        this.reading = reading;
        this.instead = Map.copyOf(instead);
    }

    /**
     * Reads one document.
     *
     * @param source where the document comes from
     * @param diagnostics takes the findings
     * @return the document; empty if it cannot be read, in which case at least one error has been reported
     */
    public Optional<SourceDocument> load(SpecSource source, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<SourceDocument> document = Optional.empty();
        try {
            String text = textOf(source);
            reading.accept(source.displayName(), text);
            document = Optional.of(read(source.displayName(), text, found));
        } catch (LoadFailure e) {
            found.add(e.diagnostic());
        }
        document.ifPresent(loaded -> read.put(source, loaded));
        found.sorted().forEach(diagnostics::add);
        return found.hasErrors() ? Optional.empty() : document;
    }

    /**
     * Everything that was read so far.
     *
     * @return documents by where they came from, in the order in which they were read
     */
    public Map<SpecSource, SourceDocument> read() {
        return Collections.unmodifiableMap(read);
    }

    private String textOf(SpecSource source) throws LoadFailure {
        String other = instead.get(source.displayName());
        if (other != null) {
            return other;
        }
        String text = source instanceof SpecSource.FileSource file
                ? new TextDecoder(file.displayName()).read(file.path())
                : ((SpecSource.TextSource) source).text();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static SourceDocument read(String name, String text, Diagnostics diagnostics) throws LoadFailure {
        boolean mustBeJson = name.toLowerCase(Locale.ROOT).endsWith(".json");
        if (text.isBlank()) {
            throw new LoadFailure(
                    EMPTY_DOCUMENT,
                    SourceLocation.ofFile(name),
                    "the document is empty",
                    "an API description starts with a line such as openapi: 3.1.0");
        }
        if (!mustBeJson && !startsLikeJson(text)) {
            return readYaml(name, text, diagnostics);
        }
        try {
            return readJson(name, text, diagnostics);
        } catch (LoadFailure asJson) {
            if (mustBeJson) {
                throw asJson;
            }
            return readFlowYaml(name, text, diagnostics, asJson);
        }
    }

    private static SourceDocument readJson(String name, String text, Diagnostics diagnostics) throws LoadFailure {
        JsonNode root = new JsonReader(name, text).read(diagnostics);
        return new SourceDocument(
                name,
                text,
                root,
                new LazyPositions(() -> JsonPlaces.read(new JsonText(name, text), new Diagnostics())));
    }

    private static SourceDocument readYaml(String name, String text, Diagnostics diagnostics) throws LoadFailure {
        JsonNode root = new YamlReader(name, text).read(diagnostics);
        return new SourceDocument(name, text, root, new LazyPositions(() -> YamlPlaces.read(name, text)));
    }

    /** YAML's flow style starts like JSON. If the text is neither, the reader that came further knows better why. */
    private static SourceDocument readFlowYaml(String name, String text, Diagnostics diagnostics, LoadFailure asJson)
            throws LoadFailure {
        try {
            return readYaml(name, text, diagnostics);
        } catch (LoadFailure asYaml) {
            throw asYaml.isFurtherThan(asJson) ? asYaml : asJson;
        }
    }

    private static boolean startsLikeJson(String text) {
        int start = 0;
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return text.charAt(start) == '{' || text.charAt(start) == '[';
    }
}
