package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.UNCHECKED_KEYWORD;
import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.compile.FlatSchema.Nullability;
import dev.specwright.load.Pointers;
import dev.specwright.model.Constraint;
import dev.specwright.model.TypeRef;
import dev.specwright.model.TypeRef.Named.Shape;
import dev.specwright.model.UnionModel;
import dev.specwright.model.ValueModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compiles schemas to what Java needs to know of a value. Objects whose members are known become models of their own,
 * which are queued: {@link ObjectCompiler} compiles them later, so that recursion through models never recurses here.
 */
final class SchemaCompiler {

    /** Deeper than any sane document goes, and far from the end of a thread's stack. */
    private static final int DEEPEST = 100;

    private final Reporter reporter;
    private final SchemaFlattener flattener;
    private final KindFinder kinds;
    private final UnionFinder unions;
    private final EnumFinder enums;
    private final ConstraintCompiler constraints;
    private final TypeNames names;
    private final Map<String, Optional<EnumFinder.Listing>> listings = new LinkedHashMap<>();
    private final Deque<Node> queue = new ArrayDeque<>();
    private final Set<String> queued = new LinkedHashSet<>();
    private final Set<String> unchecked = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private int depth;

    SchemaCompiler(ResolvedApi api, Reporter reporter, TypeNames names) {
        this.reporter = reporter;
        this.flattener = new SchemaFlattener(api, reporter);
        this.kinds = new KindFinder(reporter);
        this.unions = new UnionFinder(flattener, kinds);
        this.enums = new EnumFinder(flattener, kinds, unions);
        this.constraints = new ConstraintCompiler(api.version(), reporter);
        this.names = names;
    }

    FlatSchema flatten(Node schema) {
        return flattener.flatten(schema);
    }

    /** What all of several schemas say together; the place stands for them. */
    FlatSchema flatten(Node place, List<Node> parts) {
        return parts.size() == 1 ? flattener.flatten(parts.get(0)) : flattener.flatten(place, parts);
    }

    /** The values that a schema lists; found once, as there may be thousands. */
    Optional<EnumFinder.Listing> listing(FlatSchema flat) {
        String key = flat.origin().pointer();
        Optional<EnumFinder.Listing> found = listings.get(key);
        if (found == null) {
            found = enums.find(flat);
            listings.put(key, found);
        }
        return found;
    }

    Optional<UnionFinder.Union> union(FlatSchema flat) {
        return unions.find(flat);
    }

    ConstraintCompiler constraints() {
        return constraints;
    }

    /**
     * What makes a schema a type of its own.
     *
     * @param flat the schema
     * @return the base; empty where the schema is something else
     */
    Optional<ModelBase> modelBase(FlatSchema flat) {
        Optional<Entry> values = listing(flat).map(EnumFinder.Listing::keyword);
        if (values.isPresent()) {
            return values.map(entry -> new ModelBase(Shape.ENUM, entry.schema(), entry.section()));
        }
        Optional<Entry> alternatives = unions.find(flat).map(UnionFinder.Union::keyword);
        if (alternatives.isPresent()) {
            return alternatives.map(entry -> new ModelBase(Shape.UNION, entry.schema(), entry.section()));
        }
        boolean object = kinds.all(flat).equals(EnumSet.of(ValueKind.OBJECT));
        return object ? ModelBase.of(flat) : Optional.empty();
    }

    /**
     * The schemas of models that were met and are still to be compiled, in the order in which they were met.
     *
     * @return the next one, empty where none is left
     */
    Optional<Node> nextModel() {
        return Optional.ofNullable(queue.poll());
    }

    /**
     * Compiles a schema.
     *
     * @param schema the schema
     * @return what its values may be
     */
    ValueModel value(Node schema) {
        return value(flatten(schema));
    }

    /**
     * Compiles a schema.
     *
     * @param flat the schema
     * @return what its values may be
     */
    ValueModel value(FlatSchema flat) {
        Optional<ModelBase> base = modelBase(flat);
        if (base.filter(found -> found.shape() != Shape.OBJECT).isEmpty()) {
            UnionFinder.groups(flat).forEach(this::reportUnchecked);
        }
        if (base.isPresent()) {
            return named(flat, base.get());
        }
        Optional<ValueKind> kind = unions.common(flat).or(() -> kinds.find(flat));
        if (kind.isEmpty()) {
            boolean nullable = flat.nullability() != Nullability.FORBIDS;
            return new ValueModel(new TypeRef.AnyJson(), nullable, constraints.compile(flat, null, entry -> true));
        }
        return value(flat, kind.get());
    }

    /** What values of one kind may be. */
    ValueModel value(FlatSchema flat, ValueKind kind) {
        boolean nullable = flat.nullability() == Nullability.ALLOWS;
        return new ValueModel(type(flat, kind), nullable, constraints.compile(flat, kind, entry -> true));
    }

    /** Tells the user of a keyword that the validator passes over. */
    void reportUnchecked(Entry entry) {
        if (unchecked.add(entry.value().pointer())) {
            reporter.report(
                    UNCHECKED_KEYWORD,
                    entry.value().pointer(),
                    "`" + entry.keyword() + "` is not fully checked by the validator yet");
        }
    }

    private ValueModel named(FlatSchema flat, ModelBase base) {
        boolean nullable = flat.nullability() == Nullability.ALLOWS;
        Node root = flat.sections().get(base.section());
        if (queued.add(root.pointer())) {
            queue.add(root);
        }
        TypeRef type = new TypeRef.Named(names.name(root, classOverride(root, base)), base.shape());
        if (base.shape() == Shape.ENUM) {
            EnumFinder.Listing listing = listing(flat).orElseThrow();
            return new ValueModel(type, nullable, enumConstraints(flat, listing));
        }
        Predicate<Entry> use = entry -> !flat.isWithin(entry.section(), base.section());
        ValueKind kind = base.shape() == Shape.OBJECT ? ValueKind.OBJECT : null;
        return new ValueModel(type, nullable, constraints.compile(flat, kind, use));
    }

    private List<Constraint> enumConstraints(FlatSchema flat, EnumFinder.Listing listing) {
        List<Constraint> all = new ArrayList<>();
        List<String> values = listing.values().stream()
                .map(listed -> CompactJson.write(listed.value().json()))
                .toList();
        all.add(new Constraint.Listed(values, listing.keyword().value().pointer()));
        ValueKind kind = listing.kind().orElse(null);
        all.addAll(constraints.compile(flat, kind, entry -> entry != listing.keyword()));
        return all;
    }

    /** The type of the values that an enum lists. */
    static TypeRef baseType(FlatSchema flat, EnumFinder.Listing listing) {
        return listing.kind()
                .<TypeRef>map(kind -> switch (kind) {
                    case STRING -> new TypeRef.Text();
                    case INTEGER -> new TypeRef.Whole(width(flat));
                    case NUMBER -> new TypeRef.Decimal();
                    case BOOLEAN, ARRAY, OBJECT -> new TypeRef.AnyJson();
                })
                .orElseGet(TypeRef.AnyJson::new);
    }

    /** What a union demands beyond that its values fit the alternative that they were read as. */
    List<Constraint> unionConstraints(FlatSchema flat, ModelBase base, List<UnionModel.Member> members) {
        return constraints.compile(flat, null, entry -> flat.isWithin(entry.section(), base.section()));
    }

    private TypeRef type(FlatSchema flat, ValueKind kind) {
        return switch (kind) {
            case STRING -> new TypeRef.Text();
            case BOOLEAN -> new TypeRef.Truth();
            case NUMBER -> new TypeRef.Decimal();
            case INTEGER -> new TypeRef.Whole(width(flat));
            case ARRAY -> new TypeRef.ListOf(member(flat, "items"));
            case OBJECT -> new TypeRef.MapOf(member(flat, "additionalProperties"));
        };
    }

    private static TypeRef.Whole.Width width(FlatSchema flat) {
        boolean narrow = flat.all("format").stream()
                .anyMatch(entry -> CompactJson.write(entry.value().json()).equals("\"int32\""));
        return narrow ? TypeRef.Whole.Width.INT : TypeRef.Whole.Width.LONG;
    }

    /** The elements of a list or the values of a map. */
    private ValueModel member(FlatSchema flat, String keyword) {
        ValueModel anything = new ValueModel(new TypeRef.AnyJson(), true, List.of());
        List<Entry> entries = flat.all(keyword).stream()
                .filter(entry -> isSchema(entry.value().json()))
                .toList();
        if (entries.isEmpty()) {
            return anything;
        }
        Optional<String> again = flat.sections().stream()
                .map(Node::pointer)
                .filter(open::contains)
                .findFirst();
        if (again.isPresent()) {
            String message = "`#" + again.get() + "` contains itself, and no object in between: not supported yet";
            reporter.report(
                    UNSUPPORTED_KEYWORD, again.get(), message, "Put the list or map into a property of an object");
            return anything;
        }
        if (depth == DEEPEST) {
            String message = "lists and maps in each other more than " + DEEPEST + " deep are not supported";
            reporter.report(UNSUPPORTED_KEYWORD, entries.get(0).value().pointer(), message);
            return anything;
        }
        depth++;
        flat.sections().forEach(section -> open.add(section.pointer()));
        ValueModel value = value(flatten(
                joined(flat.origin(), keyword),
                entries.stream().map(Entry::value).toList()));
        flat.sections().forEach(section -> open.remove(section.pointer()));
        depth--;
        return value;
    }

    /** No schema of the document stands at this place: it stands for several of them. */
    static Node joined(Node schema, String... tokens) {
        String pointer = Pointers.child(schema.pointer(), "allOf");
        for (String token : tokens) {
            pointer = Pointers.child(pointer, token);
        }
        return new Node(JsonNodeFactory.instance.objectNode(), pointer);
    }

    private static boolean isSchema(JsonNode json) {
        return json.isObject() || json.isBoolean() && !json.booleanValue();
    }

    /** On a property {@code x-specwright-name} names the property, elsewhere the class. */
    Optional<String> classOverride(Node root, ModelBase base) {
        boolean property = root.pointer().matches(".*/properties/[^/]*");
        Optional<String> atRoot = property ? Optional.empty() : names.override(root);
        boolean apart = !base.schema().pointer().equals(root.pointer());
        return atRoot.or(() -> apart ? names.override(base.schema()) : Optional.empty());
    }
}
