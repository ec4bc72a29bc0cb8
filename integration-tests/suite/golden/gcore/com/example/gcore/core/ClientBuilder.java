package com.example.gcore.core;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The settings that every client has; {@code B} is the client's own builder. Not thread-safe. */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private String baseUrl;
    private HttpTransport transport;
    private Credentials credentials = Credentials.NONE;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Interceptor> interceptors = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private LogLevel logLevel = LogLevel.OFF;
    private Duration longestRetryAfter = Duration.ofSeconds(60);
    private Timing timing = new Timing() {};
    private RequestOptions defaults =
            RequestOptions.NONE.validation(ValidationMode.ENFORCE).timeout(TIMEOUT).retries(2);

    /** What is the same for all calls of a client. */
    record Settings(
            String baseUrl,
            HttpTransport transport,
            Map<String, String> headers,
            Credentials credentials,
            List<Interceptor> interceptors,
            Retries retries,
            Timing timing,
            CallLog log) {}

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

    /** Sets up the JDK's HTTP client: proxy, {@code SSLContext}, executor, HTTP version and whatever else it has. */
    public final B http(Consumer<? super HttpClient.Builder> settings) {
        return transport(new JdkTransport(settings));
    }

    /** Adds an interceptor after those that were added before. */
    public final B intercept(Interceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
        return self();
    }

    /** How long one attempt may take, from connecting to the last byte of the answer; 60 seconds unless set. */
    public final B timeout(Duration timeout) {
        defaults = defaults.timeout(timeout);
        return self();
    }

    /** How long a whole call may take, all attempts and the pauses between them; without limit unless set. */
    public final B deadline(Duration deadline) {
        defaults = defaults.deadline(deadline);
        return self();
    }

    /** How many times, at most, a request is sent again after a failure that may pass; twice unless set. */
    public final B retries(int retries) {
        defaults = defaults.retries(retries);
        return self();
    }

    /** The longest wait that a server may ask for (60 seconds unless set): who asks for more gets no retry. */
    public final B longestRetryAfter(Duration longest) {
        longestRetryAfter = Objects.requireNonNull(longest, "longest");
        return self();
    }

    /** Logs calls; of headers and of members of JSON bodies only the values of those named here are shown. */
    public final B logging(LogLevel level, String... shownNames) {
        logLevel = Objects.requireNonNull(level, "level");
        shown.addAll(List.of(shownNames));
        return self();
    }

    /** Takes other clocks, another sleep and other dice than the system's, for tests. */
    public final B timing(Timing timing) {
        this.timing = Objects.requireNonNull(timing, "timing");
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
    protected final B credential(String header, String prefix, Supplier<String> secret) {
        credentials = credentials.with(header, prefix, Objects.requireNonNull(secret, "secret"));
        return self();
    }

    /** Sends one and the same secret. */
    protected final B credential(String header, String prefix, String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("The credential for header " + header + " is blank");
        }
        HttpText.requireHeader(header, secret);
        return credential(header, prefix, () -> secret);
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
            throw new IllegalStateException("The base URL is not set: the API's document names no absolute one");
        }
        Settings settings = new Settings(
                baseUrl,
                transport == null ? new JdkTransport(builder -> {}) : transport,
                new TreeMap<>(headers),
                credentials,
                List.copyOf(interceptors),
                new Retries(timing, longestRetryAfter),
                timing,
                logLevel == LogLevel.OFF ? null : new CallLog(logLevel, shown, credentials));
        return new ApiCaller(settings, defaults);
    }

    private B baseUrl(String what, String text) {
        baseUrl = HttpText.requireBaseUrl(what, text);
        return self();
    }

    @SuppressWarnings("unchecked") // B is the class itself, by its declaration
    private B self() {
        return (B) this;
    }
}
