package com.example.gcore.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The settings that every client has; {@code B} is the client's own builder. Not thread-safe. */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private String baseUrl;
    private HttpTransport transport;
    private Credentials credentials = Credentials.NONE;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private RequestOptions defaults =
            RequestOptions.NONE.validation(ValidationMode.ENFORCE).timeout(TIMEOUT);

    /** What is the same for all calls of a client. */
    record Settings(
            String baseUrl,
            HttpTransport transport,
            Map<String, String> headers,
            Credentials credentials) {}

    /** Starts with the URL that the API's document names, null where it names none. */
    protected ClientBuilder(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Where the API is: an absolute http or https URL such as {@code https://api.example.com/v1}. */
    public final B baseUrl(String baseUrl) {
        return baseUrl("The base URL", baseUrl);
    }

    /** Sends requests in another way than {@link JdkTransport}. */
    public final B transport(HttpTransport transport) {
        this.transport = Objects.requireNonNull(transport, "transport");
        return self();
    }

    /** How long one attempt may take, from connecting to the last byte of the answer; 60 seconds unless set. */
    public final B timeout(Duration timeout) {
        defaults = defaults.timeout(timeout);
        return self();
    }

    /** Sends a header with every call, unless the call itself or a credential has one of this name. */
    public final B header(String name, String value) {
        headers.put(name, HttpText.requireHeader(name, value));
        return self();
    }

    /** What to do about requests that break the API's constraints; {@link ValidationMode#ENFORCE} unless set. */
    public final B validation(ValidationMode validation) {
        defaults = defaults.validation(Objects.requireNonNull(validation, "validation"));
        return self();
    }

    /** Sends a secret in a header, after the prefix, with every call that the API's document calls secured. */
    protected final B credential(String header, String prefix, String secret) {
        credentials = credentials.with(header, prefix, secret);
        return self();
    }

    /** Takes the base URL from a variable where it is set. */
    protected final B environment(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? self() : baseUrl("The environment variable " + variable, value);
    }

    /** The value of a variable; an IllegalStateException that names it when it is not set or blank. */
    protected static String requireVariable(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw new IllegalStateException("The environment variable " + variable + " is not set");
        }
        return value;
    }

    /** What the client sends its calls with; an IllegalStateException when there is no base URL. */
    protected final ApiCaller newCaller() {
        if (baseUrl == null) {
            throw new IllegalStateException("The base URL is not set");
        }
        HttpTransport sender = transport == null ? new JdkTransport() : transport;
        Map<String, String> all = new TreeMap<>(headers);
        return new ApiCaller(new Settings(baseUrl, sender, all, credentials), defaults);
    }

    private B baseUrl(String what, String text) {
        String url = text.strip().replaceFirst("/+$", "");
        if (!isBaseUrl(url)) {
            String shown = url.indexOf('@') < 0 ? HttpText.oneLine(text) : "(not shown, may hold a password)";
            throw new IllegalArgumentException(what + " must be an absolute http or https URL without user, query and"
                    + " fragment, such as https://api.example.com/v1; it is: " + shown);
        }
        baseUrl = url;
        return self();
    }

    private static boolean isBaseUrl(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // B is the class itself, by its declaration
    private B self() {
        return (B) this;
    }
}
