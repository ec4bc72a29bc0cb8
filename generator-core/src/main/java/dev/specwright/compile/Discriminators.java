package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.LENIENT_READING;

import dev.specwright.compile.UnionFinder.Union;
import dev.specwright.load.Pointers;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code discriminator} (OpenAPI, "Discriminator Object"). */
final class Discriminators {

    private static final String COMPONENTS = "#/components/schemas/";

    private final ResolvedApi api;
    private final Reporter reporter;

    Discriminators(ResolvedApi api, Reporter reporter) {
        this.api = api;
        this.reporter = reporter;
    }

    /**
     * The member whose value decides.
     *
     * @param property the member's name
     * @param tags for each alternative the values that stand for it
     */
    record Discriminator(String property, List<List<String>> tags) {

        Discriminator {
            tags = List.copyOf(tags);
        }
    }

    /**
     * Reads the discriminator of a union.
     *
     * @param flat the union's schema
     * @param union its alternatives
     * @return the discriminator; empty where there is none, or where it does not speak of every alternative
     */
    Optional<Discriminator> find(FlatSchema flat, Union union) {
        node(flat)
                .filter(found -> !union.schemas().isEmpty())
                .ifPresent(found -> mapping(found).forEach(entry -> checkTarget(entry.value())));
        return read(flat, union);
    }

    /** The same, but what is wrong with it is not reported. */
    Optional<Discriminator> read(FlatSchema flat, Union union) {
        Optional<Node> node = node(flat);
        if (node.isEmpty() || union.schemas().isEmpty()) {
            return Optional.empty();
        }
        List<Node.Member> mapping = mapping(node.get());
        List<List<String>> tags = union.schemas().stream()
                .map(alternative -> tags(alternative, mapping))
                .toList();
        return tags.stream().allMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new Discriminator(node.get().text("propertyName").orElseThrow(), tags));
    }

    private static Optional<Node> node(FlatSchema flat) {
        return flat.outermost("discriminator")
                .map(FlatSchema.Entry::value)
                .filter(node -> node.text("propertyName").isPresent());
    }

    private static List<Node.Member> mapping(Node discriminator) {
        return discriminator.member("mapping").map(Node::members).orElse(List.of());
    }

    private List<String> tags(Node alternative, List<Node.Member> mapping) {
        Set<String> own = new LinkedHashSet<>();
        List<String> pointers = new ArrayList<>();
        api.follow(alternative).map(Node::pointer).ifPresent(pointers::add);
        api.target(alternative).map(Node::pointer).ifPresent(pointers::add);
        mapping.stream()
                .filter(entry -> pointers.contains(pointer(entry.value())))
                .forEach(entry -> own.add(entry.name()));
        pointers.stream()
                .filter(Discriminators::isComponent)
                .map(Discriminators::name)
                .filter(name -> mapping.stream().noneMatch(entry -> entry.name().equals(name)))
                .forEach(own::add);
        return List.copyOf(own);
    }

    private void checkTarget(Node target) {
        String pointer = pointer(target);
        boolean known = api.schemas().stream()
                .anyMatch(component -> component.value().pointer().equals(pointer));
        boolean local = target.json().isTextual()
                && (target.json().textValue().startsWith("#/components/schemas/")
                        || !target.json().textValue().contains("/"));
        if (local && !known) {
            reporter.report(
                    LENIENT_READING,
                    target.pointer(),
                    "`mapping` names a schema that is not there, and is passed over: `"
                            + target.json().textValue() + "`");
        }
    }

    /** A mapping's target is the name of a component or a reference. */
    private static String pointer(Node target) {
        String text = target.json().isTextual() ? target.json().textValue() : "";
        return text.startsWith("#") ? text.substring(1) : Pointers.child("/components/schemas", text);
    }

    private static boolean isComponent(String pointer) {
        return ("#" + pointer).startsWith(COMPONENTS);
    }

    private static String name(String pointer) {
        List<String> tokens = Pointers.tokens(pointer);
        return tokens.get(tokens.size() - 1);
    }
}
