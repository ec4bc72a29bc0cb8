package dev.specwright.compile;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.load.Pointers;
import dev.specwright.model.MappedType;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes of the user's own, by the schemas and the formats that they stand for. */
final class TypeMappings {

    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final Pattern ENTRY = Pattern.compile("(?<subject>[^=]+)=\\s*(?<type>" + NAME + "(?:\\." + NAME
            + ")+)(?:::(?<reader>" + NAME + "))?(?:::(?<writer>" + NAME + "))?");
    private static final String PLAIN = "=plain";

    private final ResolvedApi api;
    private final Diagnostics diagnostics;
    private final Map<String, Matcher> schemas = new LinkedHashMap<>();
    private final Map<String, Optional<MappedType>> formats = new LinkedHashMap<>();

    private TypeMappings(ResolvedApi api, Diagnostics diagnostics) {
        this.api = api;
        this.diagnostics = diagnostics;
    }

    /** Reads mappings; what is none, or speaks of nothing that is there, is reported. */
    static TypeMappings of(SchemaOptions options, ResolvedApi api, Diagnostics diagnostics) {
        TypeMappings all = new TypeMappings(api, diagnostics);
        options.typeMappings().forEach(mapping -> all.addType(mapping.strip()));
        if (!options.formatMappings().isEmpty()) {
            Set<String> known = all.formatsOfDocument();
            options.formatMappings().forEach(mapping -> all.addFormat(mapping.strip(), known));
        }
        return all;
    }

    /** The class for strings of a format; the inner one is empty where they are to be plain. */
    Optional<Optional<MappedType>> ofFormat(String format) {
        return Optional.ofNullable(formats.get(format));
    }

    /** The class for a schema, itself or by a reference. */
    Optional<MappedType> ofSchema(Node schema, boolean text) {
        if (schemas.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> at = Optional.of(schema);
        Set<String> passed = new LinkedHashSet<>();
        while (at.isPresent() && passed.add(at.get().pointer())) {
            Matcher entry = schemas.get(at.get().pointer());
            if (entry != null) {
                return Optional.of(type(entry, text));
            }
            at = at.filter(Node::isReference).flatMap(api::target);
        }
        return Optional.empty();
    }

    private static MappedType type(Matcher entry, boolean text) {
        String reader = Optional.ofNullable(entry.group("reader")).orElse(text ? "new" : "fromJson");
        String writer = Optional.ofNullable(entry.group("writer")).orElse(text ? "toString" : "toJsonValue");
        return new MappedType(entry.group("type"), reader, writer);
    }

    private void addType(String mapping) {
        Matcher entry = ENTRY.matcher(mapping);
        if (!entry.matches()) {
            malformed("typeMappings", mapping, "Money=com.acme.Money::fromJson::toJsonValue");
            return;
        }
        String subject = entry.group("subject").strip();
        boolean pointer = subject.startsWith("#");
        api.at(pointer ? subject.substring(1) : Pointers.child("/components/schemas", subject))
                .ifPresentOrElse(
                        node -> schemas.put(node.pointer(), entry),
                        () -> unmatched("typeMappings", subject, "is no component"));
    }

    private void addFormat(String mapping, Set<String> known) {
        Matcher entry = ENTRY.matcher(mapping);
        boolean plain = mapping.endsWith(PLAIN);
        if (!plain && !entry.matches()) {
            malformed("formatMappings", mapping, "email=com.acme.Email::parse::toString, or date=plain");
            return;
        }
        String format = plain
                ? mapping.substring(0, mapping.length() - PLAIN.length()).strip()
                : entry.group("subject").strip();
        if (!known.contains(format)) {
            unmatched("formatMappings", format, "is a format that nothing has");
        }
        formats.put(format, plain ? Optional.empty() : Optional.of(type(entry, true)));
    }

    private void malformed(String option, String mapping, String example) {
        diagnostics.add(
                DiagnosticCode.INVALID_OPTION,
                SourceLocation.ofFile("option " + option),
                "",
                "'" + mapping + "' does not name a class with its package",
                "Write for example " + example);
    }

    private void unmatched(String option, String subject, String what) {
        diagnostics.add(
                DiagnosticCode.UNMATCHED_PATTERN,
                SourceLocation.ofFile("option " + option),
                "",
                "'" + subject + "' " + what,
                "Correct the entry, or leave it out");
    }

    private Set<String> formatsOfDocument() {
        Set<String> found = new LinkedHashSet<>();
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.add(api.root());
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            node.text("format").ifPresent(found::add);
            node.members().stream()
                    .map(Node.Member::value)
                    .filter(each -> each.json().isContainerNode())
                    .forEach(waiting::add);
            node.elements().stream()
                    .filter(each -> each.json().isContainerNode())
                    .forEach(waiting::add);
        }
        return found;
    }
}
