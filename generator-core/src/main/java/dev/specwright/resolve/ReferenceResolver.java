package dev.specwright.resolve;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.MISSING_MEMBER;
import static dev.specwright.diagnostics.DiagnosticCode.NOT_OPENAPI;
import static dev.specwright.diagnostics.DiagnosticCode.UNKNOWN_KEYWORD;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.PositionIndex;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From a document's tree to a linked API: recognises the version, checks the structure, binds the references. The second
 * phase.
 */
public final class ReferenceResolver {

    private static final List<String> ROOT_MEMBERS = List.of(
            "openapi",
            "info",
            "servers",
            "paths",
            "webhooks",
            "components",
            "security",
            "tags",
            "externalDocs",
            "jsonSchemaDialect");

    private final Node root;
    private final Reporter reporter;
    private final OpenApiVersion version;
    private final SchemaIdentifiers identifiers;
    private final References references;
    private final TypedReader typed;

    private ReferenceResolver(Node root, PositionIndex positions, OpenApiVersion version, Diagnostics diagnostics) {
        this.root = root;
        this.reporter = new Reporter(positions, diagnostics);
        this.version = version;
        this.identifiers = SchemaIdentifiers.in(root, version);
        this.references = new References(root.json(), identifiers);
        this.typed = new TypedReader(version, reporter);
    }

    /**
     * Links a document.
     *
     * @param tree the document's root, numbers as exact decimals; overlays are applied already
     * @param positions from JSON Pointer to line and column
     * @param diagnostics gets all that is wrong with the document's structure
     * @return the linked API; empty only where the document is no OpenAPI document of a supported version, or where
     *     schemas refer to each other in circles or in longer chains than can be followed. With errors in it, it serves to
     *     find further errors, not to generate code
     */
    public static Optional<ResolvedApi> resolve(JsonNode tree, PositionIndex positions, Diagnostics diagnostics) {
        Reporter reporter = new Reporter(positions, diagnostics);
        Node root = new Node(tree, "");
        if (!tree.isObject()) {
            String message = "an OpenAPI document is an object, found " + root.describe();
            reporter.report(NOT_OPENAPI, "", message);
            return Optional.empty();
        }
        return VersionCheck.check(root, reporter)
                .flatMap(version -> new ReferenceResolver(root, positions, version, diagnostics).link());
    }

    private Optional<ResolvedApi> link() {
        checkRoot();
        SchemaChecker schemas = new SchemaChecker(version, reporter);
        new DocumentChecker(reporter, new ReferenceChecker(references, reporter), schemas).check(root);
        if (!new CircleChecker(references, reporter).check(schemas.schemas())) {
            return Optional.empty();
        }
        return Optional.of(new ResolvedApi(
                root,
                version,
                reporter.positions(),
                identifiers,
                new OperationReader(version, references, typed, reporter).read(root),
                securitySchemes(),
                servers(),
                Optional.empty()));
    }

    private void checkRoot() {
        checkInfo();
        boolean empty = root.member("paths").isEmpty()
                && (version == OpenApiVersion.V3_0
                        || root.member("components").isEmpty()
                                && root.member("webhooks").isEmpty());
        if (empty) {
            reporter.report(MISSING_MEMBER, "", "`paths` is missing", missingPathsHint());
        }
        for (Node.Member member : root.members()) {
            if (!ROOT_MEMBERS.contains(member.name()) && !member.name().startsWith("x-")) {
                reporter.report(
                        UNKNOWN_KEYWORD,
                        member.value().pointer(),
                        "OpenAPI " + version.number() + " does not define `" + member.name() + "` here",
                        Suggestions.nearest(member.name(), ROOT_MEMBERS)
                                .map(nearest -> "Did you mean `" + nearest + "`?")
                                .orElse("It has no effect; extensions begin with `x-`"));
            }
        }
    }

    private String missingPathsHint() {
        return version == OpenApiVersion.V3_0
                ? "Write `paths: {}` for a document without operations"
                : "Add `paths`, or `components` for schemas alone";
    }

    private void checkInfo() {
        Optional<Node> info = root.member("info");
        if (info.isEmpty()) {
            reporter.report(MISSING_MEMBER, "", "`info` is missing", "Add `info: {title: …, version: …}`");
        } else if (!info.get().json().isObject()) {
            SchemaChecker.reportKind(reporter, info.get(), "info", "an object");
        } else {
            for (String name : List.of("title", "version")) {
                Optional<Node> value = info.get().member(name);
                if (value.isEmpty()) {
                    reporter.report(MISSING_MEMBER, info.get().pointer(), "`" + name + "` is missing");
                } else if (name.equals("title") && !value.get().json().isTextual()) {
                    // A version written without quotes is a number to YAML; nothing depends on it.
                    reporter.report(
                            INVALID_VALUE,
                            value.get().pointer(),
                            "`" + name + "` must be a string, found "
                                    + value.get().describe(),
                            "Write it in quotes");
                }
            }
        }
    }

    private Map<String, Located<SecurityScheme>> securitySchemes() {
        Map<String, Located<SecurityScheme>> schemes = new LinkedHashMap<>();
        List<Node.Member> members = root.member("components")
                .flatMap(components -> components.member("securitySchemes"))
                .map(Node::members)
                .orElse(List.of());
        for (Node.Member member : members) {
            references
                    .follow(member.value())
                    .filter(node -> node.json().isObject())
                    .flatMap(typed::securityScheme)
                    .ifPresent(scheme -> schemes.put(member.name(), scheme));
        }
        return schemes;
    }

    private List<Server> servers() {
        List<Server> servers = new ArrayList<>();
        for (Node element : root.member("servers").map(Node::elements).orElse(List.of())) {
            if (element.json().isObject()) {
                typed.server(element).ifPresent(server -> servers.add(server.value()));
            }
        }
        return servers;
    }
}
