package dev.specwright.maven.input;

import dev.specwright.GenerationRequest;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.SpecSource;
import java.net.URI;
import java.net.URL;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text by which a user names a document into a source: a path, {@code classpath:name},
 * {@code mvn:group:artifact:version!/path} (or {@code mvn:group:artifact:version:type:classifier} for an artifact that is
 * the document itself) or {@code https://host/path}, the last one with {@code #sha256=} and a checksum where wanted.
 *
 * <p>Sources may lead into archives; they can be read until this is closed.
 */
public final class SpecInputs implements AutoCloseable {

    private final BaseDirectory base;
    private final Path directory;
    private final @Nullable MavenAccess maven;
    private final Archives archives = new Archives();

    /**
     * Inputs of one goal.
     *
     * @param base shortens what messages call a file
     * @param specDirectory where relative paths start
     * @param maven resolves what is not a file; null where there is no Maven, so that such inputs are refused
     */
    public SpecInputs(BaseDirectory base, Path specDirectory, @Nullable MavenAccess maven) {
        this.base = base;
        this.directory = specDirectory;
        this.maven = maven;
    }

    /**
     * One document.
     *
     * @param given what the user wrote
     * @param diagnostics gets the error if there is no such document as far as that shows before reading it
     * @return the source; empty after an error
     */
    public Optional<SpecSource> source(String given, Diagnostics diagnostics) {
        String text = given.strip();
        try {
            return Optional.of(SpecAddress.parse(text).find(new Locator(text)));
        } catch (InputFailure e) {
            diagnostics.add(e.about("'" + text + "'"));
            return Optional.empty();
        }
    }

    /**
     * Several documents.
     *
     * @param given what the user wrote, in order
     * @param diagnostics gets the errors
     * @return the sources that could be found, in order
     */
    public List<SpecSource> sources(List<String> given, Diagnostics diagnostics) {
        List<SpecSource> sources = new ArrayList<>();
        given.forEach(text -> source(text, diagnostics).ifPresent(sources::add));
        return List.copyOf(sources);
    }

    /**
     * The file that keeps the names of a document.
     *
     * @param document what the user wrote for the document
     * @param lock what the user wrote for the lock, where anything: a path or {@code none}
     * @param diagnostics gets the error if a lock is named that is not a path
     * @return the file, which need not exist; empty where there is to be none, or where the document is not a file that a
     *     file can stand beside
     */
    public Optional<SpecSource.FileSource> lock(String document, Optional<String> lock, Diagnostics diagnostics) {
        Optional<String> given = lock.map(String::strip).filter(text -> !text.isEmpty());
        boolean beside = given.isEmpty() && SpecAddress.isFile(document.strip());
        if (given.filter(text -> !text.equals("none")).isEmpty() && !beside) {
            return Optional.empty();
        }
        String name = given.orElse(document.strip() + GenerationRequest.LOCK_SUFFIX);
        if (!SpecAddress.isFile(name)) {
            diagnostics.add(InputFailure.malformed("is not a path", "A lock is a file, or none")
                    .about("'" + name + "'"));
            return Optional.empty();
        }
        return source(name, diagnostics).map(SpecSource.FileSource.class::cast);
    }

    /** Closes the archives that sources lead into. */
    @Override
    public void close() {
        archives.close();
    }

    /** Finds the file for one text, which is also what messages call it unless it is a path. */
    private final class Locator implements SpecAddress.Finder<SpecSource> {

        private final String given;

        private Locator(String given) {
            this.given = given;
        }

        @Override
        public SpecSource inFile(SpecAddress.InFile address) throws InputFailure {
            try {
                Path file = directory.resolve(address.path()).normalize();
                return new SpecSource.FileSource(file, base.display(file));
            } catch (InvalidPathException e) {
                throw InputFailure.malformed("is not a path: " + e.getReason(), "");
            }
        }

        @Override
        public SpecSource onClasspath(SpecAddress.OnClasspath address) throws InputFailure {
            URL found = SpecInputs.class.getClassLoader().getResource(address.name());
            if (found == null) {
                throw InputFailure.unreadable(
                        "is not on the class path of the plugin",
                        "Add the jar to the plugin's <dependencies>, or write mvn:group:artifact:version!/path");
            }
            return new SpecSource.FileSource(classpathFile(found, address.name()), given);
        }

        /** Class loaders of builds read directories and jars; a jar's URL ends in {@code !/} and the name. */
        private Path classpathFile(URL found, String name) throws InputFailure {
            String url = found.toString();
            if (!url.startsWith("jar:")) {
                return Path.of(URI.create(url));
            }
            String archive = url.substring("jar:".length(), url.lastIndexOf("!/"));
            return archives.file(Path.of(URI.create(archive)), name);
        }

        @Override
        public SpecSource inArtifact(SpecAddress.InArtifact address) throws InputFailure {
            Path artifact = new ArtifactFinder(maven()).find(address);
            Path file = address.entry().isPresent()
                    ? archives.file(artifact, address.entry().get())
                    : artifact;
            return new SpecSource.FileSource(file, given);
        }

        @Override
        public SpecSource onWeb(SpecAddress.OnWeb address) throws InputFailure {
            return new SpecSource.FileSource(
                    new WebFetcher(maven()).fetch(address), address.uri().toString());
        }

        private MavenAccess maven() throws InputFailure {
            if (maven == null) {
                throw InputFailure.unreadable("cannot be resolved outside of a build", SpecAddress.FORMS);
            }
            return maven;
        }
    }
}
