package dev.specwright.maven.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a user says that a document is: the text of a parameter, read once. */
sealed interface SpecAddress {

    /** The forms there are, for messages. */
    String FORMS = "Write a path, classpath:name, mvn:group:artifact:version!/path or https://host/path";

    /** What starts like a URI with a host; a drive letter does not. */
    Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.*");

    /** The fragment that pins a document. */
    Pattern CHECKSUM = Pattern.compile("sha256=([0-9A-Fa-f]{64})");

    /** Hosts to which nobody else can listen. */
    Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * A file of this machine.
     *
     * @param path the text, which may be no path on this system
     */
    record InFile(String path) implements SpecAddress {

        @Override
        public <R> R find(Finder<R> finder) throws InputFailure {
            return finder.inFile(this);
        }
    }

    /**
     * A resource on the plugin's class path, where the plugin's {@code <dependencies>} are.
     *
     * @param name its name, without a slash in front
     */
    record OnClasspath(String name) implements SpecAddress {

        @Override
        public <R> R find(Finder<R> finder) throws InputFailure {
            return finder.onClasspath(this);
        }
    }

    /**
     * A file of a Maven artifact.
     *
     * @param coordinates group, artifact, version, then perhaps type and classifier
     * @param entry the file within the archive; empty where the artifact is the document itself
     */
    record InArtifact(List<String> coordinates, Optional<String> entry) implements SpecAddress {

        String type() {
            return coordinates.size() > 3 ? coordinates.get(3) : entry.isPresent() ? "jar" : "yaml";
        }

        String classifier() {
            return coordinates.size() > 4 ? coordinates.get(4) : "";
        }

        @Override
        public <R> R find(Finder<R> finder) throws InputFailure {
            return finder.inArtifact(this);
        }
    }

    /**
     * A document on the web.
     *
     * @param uri {@code https}, or {@code http} of this machine, without a fragment
     * @param sha256 what the bytes must hash to, in lower-case hex digits; empty where any will do
     */
    record OnWeb(URI uri, Optional<String> sha256) implements SpecAddress {

        @Override
        public <R> R find(Finder<R> finder) throws InputFailure {
            return finder.onWeb(this);
        }
    }

    /**
     * What finds a document at each kind of address.
     *
     * @param <R> what is found
     */
    interface Finder<R> {
        R inFile(InFile address) throws InputFailure;

        R onClasspath(OnClasspath address) throws InputFailure;

        R inArtifact(InArtifact address) throws InputFailure;

        R onWeb(OnWeb address) throws InputFailure;
    }

    /** Calls the method for this kind of address. */
    <R> R find(Finder<R> finder) throws InputFailure;

    /** Whether a text is a path, and not one of the other forms. */
    static boolean isFile(String given) {
        try {
            return parse(given) instanceof InFile;
        } catch (InputFailure e) {
            return false;
        }
    }

    /**
     * Reads an address. A text that starts like none of the other forms is a path, as a drive letter is.
     *
     * @param given what the user wrote, without blanks around it
     * @return what it means
     * @throws InputFailure if it means nothing
     */
    static SpecAddress parse(String given) throws InputFailure {
        if (given.isEmpty()) {
            throw InputFailure.malformed("is empty", FORMS);
        }
        if (given.startsWith("classpath:")) {
            return new OnClasspath(given.substring("classpath:".length()).replaceFirst("^/+", ""));
        }
        if (given.startsWith("mvn:")) {
            return artifact(given.substring("mvn:".length()));
        }
        Matcher scheme = SCHEME.matcher(given);
        if (!scheme.matches()) {
            return new InFile(given);
        }
        return web(uri(given), scheme.group(1).toLowerCase(Locale.ROOT));
    }

    private static SpecAddress artifact(String text) throws InputFailure {
        int bang = text.indexOf("!/");
        List<String> coordinates = List.of((bang < 0 ? text : text.substring(0, bang)).split(":", -1));
        Optional<String> entry = bang < 0 ? Optional.empty() : Optional.of(text.substring(bang + 2));
        if (coordinates.size() < 3
                || coordinates.size() > 5
                || coordinates.stream().anyMatch(String::isBlank)
                || entry.filter(String::isBlank).isPresent()) {
            throw InputFailure.malformed(
                    "does not name a file of an artifact",
                    "Write mvn:group:artifact:version!/path, for example mvn:com.acme:acme-api:1.2!/openapi.yaml");
        }
        return new InArtifact(coordinates, entry);
    }

    private static URI uri(String text) throws InputFailure {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw InputFailure.malformed(
                    "is not a URI: " + e.getReason(), "Encode what a URI may not hold, a space as %20");
        }
    }

    private static SpecAddress web(URI uri, String scheme) throws InputFailure {
        if (uri.getHost() == null) {
            throw InputFailure.malformed("has no host", FORMS);
        }
        if (uri.getRawUserInfo() != null) {
            throw InputFailure.malformed(
                    "holds credentials, which do not belong into a build file",
                    "Put them into settings.xml as the server " + uri.getHost() + ", or as one that serverId names");
        }
        boolean here = THIS_MACHINE.contains(uri.getHost());
        if (!scheme.equals("https") && !(scheme.equals("http") && here)) {
            throw InputFailure.malformed("cannot be fetched: only https: is, and http: from this machine", FORMS);
        }
        URI whole = URI.create(uri.toString().replaceFirst("#.*", ""));
        return new OnWeb(whole, checksum(uri.getRawFragment()));
    }

    private static Optional<String> checksum(@Nullable String fragment) throws InputFailure {
        if (fragment == null) {
            return Optional.empty();
        }
        Matcher hash = CHECKSUM.matcher(fragment);
        if (!hash.matches()) {
            throw InputFailure.malformed(
                    "has a fragment that is no checksum", "Write #sha256= and 64 hex digits behind it, or nothing");
        }
        return Optional.of(hash.group(1).toLowerCase(Locale.ROOT));
    }
}
