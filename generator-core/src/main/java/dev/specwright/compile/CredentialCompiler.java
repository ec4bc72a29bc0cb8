package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.DANGLING_REFERENCE;
import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles security schemes to credentials, and says which operations need them. */
final class CredentialCompiler {

    private static final String PREFIX = "x-specwright-prefix";

    private final ResolvedApi api;
    private final Reporter reporter;
    private final TypeNames names;
    private final Set<String> used = new LinkedHashSet<>();

    CredentialCompiler(ResolvedApi api, Reporter reporter, TypeNames names) {
        this.api = api;
        this.reporter = reporter;
        this.names = names;
    }

    /**
     * Whether credentials are sent along with an operation.
     *
     * @param operation the operation
     * @return true if a requirement of its own, or of the document where it has none, can be met
     */
    boolean isSecured(ResolvedOperation operation) {
        Optional<Node> security = operation
                .operation()
                .node()
                .member("security")
                .or(() -> api.root().member("security"));
        List<Node> requirements = security.map(Node::elements).orElse(List.of());
        boolean secured = false;
        boolean possible = requirements.isEmpty();
        Set<String> obstacles = new LinkedHashSet<>();
        for (Node requirement : requirements) {
            List<String> schemes =
                    requirement.members().stream().map(Node.Member::name).toList();
            List<String> unsupported =
                    schemes.stream().filter(scheme -> !isSupported(scheme)).toList();
            requirement.members().forEach(this::checkName);
            obstacles.addAll(unsupported);
            if (unsupported.isEmpty()) {
                possible = true;
                secured |= !schemes.isEmpty();
                used.addAll(schemes);
            }
        }
        obstacles.retainAll(api.securitySchemes().keySet());
        if (!possible && !obstacles.isEmpty()) {
            reporter.report(
                    UNSUPPORTED_KEYWORD,
                    security.orElse(api.root()).pointer(),
                    "security schemes of this kind are not supported yet: " + Suggestions.list(obstacles),
                    "Supported are `type: apiKey` with `in: header` and `type: http` with `scheme: bearer`");
        }
        return secured;
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

    private boolean isSupported(String name) {
        Located<SecurityScheme> scheme = api.securitySchemes().get(name);
        return scheme != null && header(scheme).isPresent();
    }

    /** The header that takes the secret; empty for schemes that cannot be used. */
    private static Optional<String> header(Located<SecurityScheme> scheme) {
        SecurityScheme value = scheme.value();
        if (value.getType() == SecurityScheme.Type.APIKEY && value.getIn() == SecurityScheme.In.HEADER) {
            return Optional.ofNullable(value.getName());
        }
        return isBearer(value) ? Optional.of("Authorization") : Optional.empty();
    }

    private static boolean isBearer(SecurityScheme scheme) {
        return scheme.getType() == SecurityScheme.Type.HTTP
                && scheme.getScheme() != null
                && scheme.getScheme().toLowerCase(Locale.ROOT).equals("bearer");
    }

    /**
     * The credentials that the operations asked about need.
     *
     * @param environmentPrefix what the names of environment variables begin with
     * @return the credentials in the document's order
     */
    List<CredentialModel> credentials(String environmentPrefix) {
        OperationNames methods = OperationNames.builderMethods();
        List<CredentialModel> credentials = new ArrayList<>();
        for (Map.Entry<String, Located<SecurityScheme>> entry :
                api.securitySchemes().entrySet()) {
            Located<SecurityScheme> scheme = entry.getValue();
            Optional<String> header = header(scheme);
            if (used.contains(entry.getKey()) && header.isPresent()) {
                String name = names.override(scheme.node()).orElse(entry.getKey());
                String description = scheme.value().getDescription();
                credentials.add(new CredentialModel(
                        methods.claim(name, "Credential"),
                        environmentPrefix + JavaNames.constantName(name),
                        header.get(),
                        prefix(scheme),
                        Documentation.of(description == null ? "" : description)));
            }
        }
        return credentials;
    }

    private String prefix(Located<SecurityScheme> scheme) {
        Optional<Node> prefix = scheme.node().member(PREFIX);
        if (prefix.isPresent() && !prefix.get().json().isTextual()) {
            String message =
                    "`" + PREFIX + "` must be a string, found " + prefix.get().describe();
            reporter.report(INVALID_VALUE, prefix.get().pointer(), message);
        }
        return scheme.node().text(PREFIX).orElse(isBearer(scheme.value()) ? "Bearer " : "");
    }
}
