package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.DANGLING_REFERENCE;
import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.LENIENT_READING;
import static dev.specwright.diagnostics.DiagnosticCode.NOT_ENFORCED;

import dev.specwright.model.ClientModel.CredentialKind;
import dev.specwright.model.ClientModel.CredentialModel;
import dev.specwright.model.Documentation;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.OperationNames;
import dev.specwright.resolve.Located;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import dev.specwright.resolve.ResolvedOperation;
import dev.specwright.resolve.Suggestions;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compiles security schemes to credentials, and says which operations need them. */
final class CredentialCompiler {

    /** RFC 9110, section 5.6.2: {@code token}, which the name of a field is, and of a cookie (RFC 6265, section 4.1.1). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    static final String TOKEN_HINT =
            "Names of headers have no spaces, no letters but those of ASCII, and no brackets, colons or slashes";

    private static final String PREFIX = "x-specwright-prefix";

    private final ResolvedApi api;
    private final Reporter reporter;
    private final TypeNames names;
    private final Set<String> used = new LinkedHashSet<>();
    private final Map<String, Set<String>> scopes = new LinkedHashMap<>();
    private final Set<String> certificates = new LinkedHashSet<>();

    CredentialCompiler(ResolvedApi api, Reporter reporter, TypeNames names) {
        this.api = api;
        this.reporter = reporter;
        this.names = names;
    }

    /**
     * The security schemes of an operation: of the alternatives that it has, each a set, the client sends one. That no
     * credentials are needed is none of them: who has any sends them.
     *
     * @param operation the operation
     * @return their names in the document; none where it needs no credentials
     */
    List<List<String>> schemes(ResolvedOperation operation) {
        Optional<Node> security = operation
                .operation()
                .node()
                .member("security")
                .or(() -> api.root().member("security"));
        Set<List<String>> alternatives = new LinkedHashSet<>();
        for (Node requirement : security.map(Node::elements).orElse(List.of())) {
            Set<String> schemes = new LinkedHashSet<>();
            for (Node.Member scheme : requirement.members()) {
                checkName(scheme);
                Located<SecurityScheme> known = api.securitySchemes().get(scheme.name());
                if (known != null && known.value().getType() == SecurityScheme.Type.MUTUALTLS) {
                    reportCertificate(scheme.name(), known.node());
                } else if (known != null) {
                    schemes.add(scheme.name());
                    demand(scheme, known);
                }
            }
            alternatives.add(List.copyOf(schemes));
            used.addAll(schemes);
        }
        return alternatives.stream().filter(schemes -> !schemes.isEmpty()).toList();
    }

    private void demand(Node.Member scheme, Located<SecurityScheme> known) {
        Set<String> demanded = scopes.computeIfAbsent(scheme.name(), first -> new LinkedHashSet<>());
        for (Node scope : scheme.value().elements()) {
            String name = scope.json().asText();
            if (demanded.add(name) && known.value().getType() == SecurityScheme.Type.OAUTH2) {
                checkScope(scope, scheme.name(), known);
            }
        }
    }

    /** The flow by which the client gets its token must know the scope; where users bring the token, any flow will do. */
    private void checkScope(Node scope, String scheme, Located<SecurityScheme> known) {
        String own = "clientCredentials";
        boolean asked = hasTokenUrl(known.value());
        List<Node.Member> flows = known.node().member("flows").map(Node::members).orElse(List.of()).stream()
                .filter(flow -> !asked || flow.name().equals(own))
                .toList();
        Set<String> declared = new LinkedHashSet<>();
        flows.forEach(flow -> flow.value().member("scopes").map(Node::members).orElse(List.of()).stream()
                .map(Node.Member::name)
                .forEach(declared::add));
        String name = scope.json().asText();
        if (!declared.contains(name)) {
            String flow = asked ? "the flow `" + own + "`" : "no flow";
            String message = flow + " of `" + scheme + "` " + (asked ? "does not declare" : "declares") + " the scope `"
                    + name + "`" + (asked ? ", which is asked for all the same" : "");
            String nearest = Suggestions.nearest(name, declared)
                    .map(found -> "Did you mean `" + found + "`?")
                    .orElse("Declare it in `scopes` of the flow");
            reporter.report(LENIENT_READING, scope.pointer(), message, nearest);
        }
    }

    /** A certificate belongs to the connection, which is the transport's business. */
    private void reportCertificate(String name, Node scheme) {
        if (certificates.add(name)) {
            reporter.report(
                    NOT_ENFORCED,
                    scheme.pointer(),
                    "the client has no certificate for `" + name + "`",
                    "Hand a `JdkTransport` over an `HttpClient` with your `SSLContext` to the client's builder");
        }
    }

    private void checkName(Node.Member scheme) {
        Set<String> known = api.securitySchemes().keySet();
        if (!known.contains(scheme.name())) {
            reporter.report(
                    DANGLING_REFERENCE,
                    scheme.value().pointer(),
                    "there is no security scheme `" + scheme.name() + "`",
                    Suggestions.hint(scheme.name(), known));
        }
    }

    /**
     * The credentials that the operations asked about need.
     *
     * @param environmentPrefix what the names of environment variables begin with
     * @param methods the names of the builder's methods
     * @return the credentials in the document's order
     */
    List<CredentialModel> credentials(String environmentPrefix, OperationNames methods) {
        List<CredentialModel> credentials = new ArrayList<>();
        for (Map.Entry<String, Located<SecurityScheme>> entry :
                api.securitySchemes().entrySet()) {
            Located<SecurityScheme> scheme = entry.getValue();
            Optional<CredentialKind> kind = kind(scheme.value());
            if (used.contains(entry.getKey()) && kind.isPresent()) {
                reportName(scheme, kind.get());
                String name = names.override(scheme.node()).orElse(entry.getKey());
                String description = scheme.value().getDescription();
                credentials.add(new CredentialModel(
                        entry.getKey(),
                        kind.get(),
                        methods.claim(name, "Credential"),
                        environmentPrefix + JavaNames.constantName(name),
                        carrier(scheme.value()),
                        prefix(scheme, kind.get()),
                        tokenUrl(scheme.node()).filter(url -> kind.get() == CredentialKind.CLIENT_CREDENTIALS),
                        List.copyOf(scopes.getOrDefault(entry.getKey(), Set.of())),
                        Documentation.of(description == null ? "" : description)));
            }
        }
        return credentials;
    }

    static boolean isToken(String name) {
        return TOKEN.matcher(name).matches();
    }

    private void reportName(Located<SecurityScheme> scheme, CredentialKind kind) {
        String carrier = carrier(scheme.value());
        boolean named = kind == CredentialKind.HEADER || kind == CredentialKind.COOKIE;
        if (named && !isToken(carrier)) {
            String what = kind == CredentialKind.HEADER ? "header" : "cookie";
            reporter.report(
                    NOT_ENFORCED,
                    scheme.node().pointer() + "/name",
                    "HTTP has no " + what + " of the name `" + carrier + "`: a call that sends it fails",
                    TOKEN_HINT);
        }
    }

    /** Empty for what swagger-parser reported. */
    private Optional<CredentialKind> kind(SecurityScheme scheme) {
        if (scheme.getType() == null) {
            return Optional.empty();
        }
        return switch (scheme.getType()) {
            case APIKEY ->
                Optional.ofNullable(scheme.getIn())
                        .filter(in -> scheme.getName() != null)
                        .map(in -> switch (in) {
                            case HEADER -> CredentialKind.HEADER;
                            case QUERY -> CredentialKind.QUERY;
                            case COOKIE -> CredentialKind.COOKIE;
                        });
            case HTTP -> Optional.of(http(scheme));
            case OAUTH2 -> Optional.of(hasTokenUrl(scheme) ? CredentialKind.CLIENT_CREDENTIALS : CredentialKind.BEARER);
            case OPENIDCONNECT -> Optional.of(CredentialKind.BEARER);
            case MUTUALTLS -> Optional.empty();
        };
    }

    /** Of other schemes than these two the user hands in the whole value of the header. */
    private static CredentialKind http(SecurityScheme scheme) {
        String name = scheme.getScheme() == null ? "" : scheme.getScheme().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "basic" -> CredentialKind.BASIC;
            case "bearer" -> CredentialKind.BEARER;
            default -> CredentialKind.HEADER;
        };
    }

    private static boolean hasTokenUrl(SecurityScheme scheme) {
        return scheme.getFlows() != null
                && scheme.getFlows().getClientCredentials() != null
                && scheme.getFlows().getClientCredentials().getTokenUrl() != null;
    }

    private static Optional<String> tokenUrl(Node scheme) {
        return scheme.member("flows")
                .flatMap(flows -> flows.member("clientCredentials"))
                .flatMap(flow -> flow.text("tokenUrl"));
    }

    private static String carrier(SecurityScheme scheme) {
        return scheme.getType() == SecurityScheme.Type.APIKEY ? scheme.getName() : "Authorization";
    }

    private String prefix(Located<SecurityScheme> scheme, CredentialKind kind) {
        Optional<Node> prefix = scheme.node().member(PREFIX);
        if (prefix.isPresent() && !prefix.get().json().isTextual()) {
            String message =
                    "`" + PREFIX + "` must be a string, found " + prefix.get().describe();
            reporter.report(INVALID_VALUE, prefix.get().pointer(), message);
        }
        boolean bearer = kind == CredentialKind.BEARER || kind == CredentialKind.CLIENT_CREDENTIALS;
        return scheme.node().text(PREFIX).orElse(bearer ? "Bearer " : "");
    }
}
