package dev.specwright.compile;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.load.Pointers;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import dev.specwright.resolve.ResolvedOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that a user gives parts of a document; the same as if they stood there as {@code x-specwright-name}. */
final class NameMappings {

    private static final SourceLocation OPTION = SourceLocation.ofFile("option nameMappings");

    private final ResolvedApi api;
    private final Diagnostics diagnostics;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();

    private NameMappings(ResolvedApi api, Diagnostics diagnostics) {
        this.api = api;
        this.diagnostics = diagnostics;
    }

    /** Reads mappings; what is none, or speaks of nothing that is there, is reported. */
    static NameMappings of(List<String> mappings, ResolvedApi api, Diagnostics diagnostics) {
        NameMappings all = new NameMappings(api, diagnostics);
        mappings.forEach(all::add);
        return all;
    }

    /** The name for the node at a pointer. */
    Optional<String> name(String pointer) {
        return Optional.ofNullable(names.get(pointer));
    }

    /** The name for a tag. */
    Optional<String> tag(String tag) {
        return Optional.ofNullable(tags.get(tag));
    }

    private void add(String mapping) {
        int equals = mapping.lastIndexOf('=');
        String subject = mapping.substring(0, Math.max(equals, 0)).strip();
        String name = mapping.substring(equals + 1).strip();
        if (subject.isEmpty() || !TypeNames.isIdentifier(name)) {
            diagnostics.add(
                    DiagnosticCode.INVALID_OPTION,
                    OPTION,
                    "",
                    "'" + mapping + "' does not end in = and a Java name",
                    "Write for example Pet=Animal, Pet.petName=name, operationId:listPets=list or tag:Pets=Animals");
        } else if (!find(subject, name)) {
            diagnostics.add(
                    DiagnosticCode.UNMATCHED_PATTERN,
                    OPTION,
                    "",
                    "'" + subject + "' is nothing that is there",
                    "Write a component, component.property, operationId:<id>, <METHOD> <path>, tag:<tag> or #<pointer>");
        }
    }

    private boolean find(String subject, String name) {
        if (subject.startsWith("tag:")) {
            String tag = subject.substring("tag:".length());
            tags.put(tag, name);
            return api.operations().stream()
                    .map(operation -> operation.operation().value().getTags())
                    .anyMatch(found -> found != null && found.contains(tag));
        }
        Optional<Node> node = subject.startsWith("#") ? api.at(subject.substring(1)) : named(subject);
        node.ifPresent(found -> names.put(found.pointer(), name));
        return node.isPresent();
    }

    private Optional<Node> named(String subject) {
        Optional<Node> operation = api.operations().stream()
                .filter(each -> isCalled(each, subject))
                .map(each -> each.operation().node())
                .findFirst();
        if (operation.isPresent()) {
            return operation;
        }
        Optional<Node> component = api.at(Pointers.child("/components/schemas", subject));
        int dot = subject.lastIndexOf('.');
        return component.isPresent() || dot < 0
                ? component
                : api.at(Pointers.child("/components/schemas", subject.substring(0, dot)))
                        .flatMap(schema -> property(schema, subject.substring(dot + 1)));
    }

    private static boolean isCalled(ResolvedOperation operation, String subject) {
        String id = operation.operation().value().getOperationId();
        String place = operation.method().toUpperCase(Locale.ROOT) + " " + operation.path();
        return subject.equals("operationId:" + id) || subject.equals(place);
    }

    /** A property that the schema declares itself, in parts of it that are no references too. */
    private static Optional<Node> property(Node schema, String name) {
        return schema.member("properties")
                .flatMap(properties -> properties.member(name))
                .or(() -> schema.member("allOf").map(Node::elements).orElse(List.of()).stream()
                        .flatMap(part -> property(part, name).stream())
                        .findFirst());
    }
}
