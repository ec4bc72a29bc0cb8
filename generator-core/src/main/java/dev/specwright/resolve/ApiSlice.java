package dev.specwright.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.load.Pointers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts an API down to some of its operations and the schemas that can be reached from them. */
public final class ApiSlice {

    private final ResolvedApi api;
    private final References references;
    private final Set<String> schemas = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<Node> waiting = new ArrayDeque<>();

    private ApiSlice(ResolvedApi api) {
        this.api = api;
        this.references = new References(api.root().json(), api.identifiers());
    }

    /**
     * Cuts an API down.
     *
     * @param api the whole API
     * @param includes patterns of the operations that are wanted; all operations if there are none
     * @param excludes patterns of those that are not wanted after all
     * @param diagnostics gets the patterns that match nothing
     * @return the part of the API; the API itself if there is no pattern at all
     */
    public static ResolvedApi cut(
            ResolvedApi api, List<String> includes, List<String> excludes, Diagnostics diagnostics) {
        if (includes.isEmpty() && excludes.isEmpty()) {
            return api;
        }
        List<OperationPattern> wanted = patterns(includes, "includes", api, diagnostics);
        List<OperationPattern> unwanted = patterns(excludes, "excludes", api, diagnostics);
        List<ResolvedOperation> operations = api.operations().stream()
                .filter(operation -> wanted.isEmpty() || wanted.stream().anyMatch(each -> each.matches(operation)))
                .filter(operation -> unwanted.stream().noneMatch(each -> each.matches(operation)))
                .toList();
        return new ResolvedApi(
                api.root(),
                api.version(),
                api.positions(),
                api.identifiers(),
                operations,
                api.securitySchemes(),
                api.servers(),
                Optional.of(new ApiSlice(api).reachable(operations)));
    }

    private static List<OperationPattern> patterns(
            List<String> texts, String option, ResolvedApi api, Diagnostics diagnostics) {
        List<OperationPattern> patterns =
                texts.stream().map(OperationPattern::of).toList();
        for (OperationPattern pattern : patterns) {
            if (api.operations().stream().noneMatch(pattern::matches)) {
                diagnostics.add(
                        DiagnosticCode.UNMATCHED_PATTERN,
                        SourceLocation.ofFile("option " + option),
                        "",
                        "'" + pattern.text() + "' matches no operation",
                        "Write tag:<tag>, operationId:<id> or a path such as /pets/**; * stands for anything but /");
            }
        }
        return patterns;
    }

    /** The pointers of component schemas that the operations refer to, however far away. */
    private Set<String> reachable(List<ResolvedOperation> operations) {
        for (ResolvedOperation operation : operations) {
            waiting.add(operation.operation().node());
            operation.pathItem().member("parameters").ifPresent(waiting::add);
        }
        while (!waiting.isEmpty()) {
            visit(waiting.remove());
        }
        return schemas;
    }

    private void visit(Node node) {
        for (Node.Member member : node.members()) {
            JsonNode value = member.value().json();
            boolean mapping = member.name().equals("mapping");
            if (value.isTextual()
                    && (member.name().equals("$ref") || member.name().equals("$dynamicRef"))) {
                references.target(node, member.name()).ifPresent(this::reach);
            } else if (mapping) {
                member.value()
                        .members()
                        .forEach(each -> reachMapped(each.value().json().asText()));
            }
            if (value.isContainerNode()) {
                waiting.add(member.value());
            }
        }
        node.elements().stream().filter(each -> each.json().isContainerNode()).forEach(waiting::add);
    }

    /** A discriminator's mapping may say a component's name alone. */
    private void reachMapped(String target) {
        references.target(target).ifPresent(this::reach);
        references.target("#/components/schemas/" + target).ifPresent(this::reach);
    }

    private void reach(Node target) {
        List<String> tokens = Pointers.tokens(target.pointer());
        boolean schema = tokens.size() >= 3 && target.pointer().startsWith("/components/schemas/");
        Optional<Node> whole =
                schema ? references.at(Pointers.child("/components/schemas", tokens.get(2))) : Optional.of(target);
        whole.filter(node -> seen.add(node.pointer())).ifPresent(node -> {
            if (schema) {
                schemas.add(node.pointer());
            }
            waiting.add(node);
        });
    }
}
