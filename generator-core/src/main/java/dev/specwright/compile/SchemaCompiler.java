package dev.specwright.compile;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.compile.FlatSchema.Nullability;
import dev.specwright.load.CompactJson;
import dev.specwright.model.Constraint;
import dev.specwright.model.TextFormat;
import dev.specwright.model.TypeRef;
import dev.specwright.model.TypeRef.Named.Shape;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.ClassNames;
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
import org.jspecify.annotations.Nullable;

/**
 * Compiles schemas to what Java needs to know of a value. Objects whose members are known become models of their own,
 * which are queued: {@link ObjectCompiler} compiles them later, so that recursion through models never recurses here.
 */
final class SchemaCompiler {

    /** Deeper than any sane document goes, and far from the end of a thread's stack. */
    private static final int DEEPEST = 100;

    private final SchemaOptions options;
    private final Reporter reporter;
    private final SchemaFlattener flattener;
    private final KindFinder kinds;
    private final TypeMappings mappings;
    private final ScalarTypes scalars;
    private final UnionFinder unions;
    private final EnumFinder enums;
    private final ConstraintCompiler constraints;
    private final SchemaUnits units;
    private final TreeCompiler trees;
    private final TreeEvaluator evaluator;
    private final TypeNames names;
    private final Discriminators discriminators;
    private final Twins twins;
    private final Map<String, Optional<EnumFinder.Listing>> listings = new LinkedHashMap<>();
    private final Deque<Node> queue = new ArrayDeque<>();
    private final Map<List<String>, Node> places = new LinkedHashMap<>();
    private final Set<String> queued = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private int depth;

    SchemaCompiler(ResolvedApi api, SchemaOptions options, Reporter reporter, ClassNames classes, TypeNames names) {
        this.options = options;
        this.reporter = reporter;
        this.flattener = new SchemaFlattener(api);
        this.kinds = new KindFinder(options.assumeTypes());
        this.mappings = TypeMappings.of(options, api, reporter.diagnostics());
        this.scalars = new ScalarTypes(options, mappings);
        this.unions = new UnionFinder(flattener, kinds);
        this.enums = new EnumFinder(flattener, kinds, unions, reporter);
        this.constraints = new ConstraintCompiler(api.version(), options.checkedFormats(), reporter);
        this.units = new SchemaUnits(classes, names);
        this.trees = new TreeCompiler(api, constraints, units, reporter);
        this.evaluator = new TreeEvaluator(units);
        this.names = names;
        this.discriminators = new Discriminators(api, reporter);
        this.twins = new Twins(api);
    }

    /** The schemas that the constraints compiled so far refer to. */
    SchemaUnits units() {
        return units;
    }

    /** What the user has chosen. */
    SchemaOptions options() {
        return options;
    }

    /** Evaluates those schemas. */
    TreeEvaluator evaluator() {
        return evaluator;
    }

    FlatSchema flatten(Node schema) {
        return flattener.flatten(schema);
    }

    /**
     * The schema that refers to all of some schemas. A schema that is there more than once says nothing new, and the same
     * schemas together are the same wherever they meet: both end recursion through them.
     *
     * @param around the schema that they all come from
     * @param name what tells the place from other such places of that schema
     * @param parts the schemas
     * @return the schema; the only one of them if there is but one
     */
    Node joined(Node around, String name, List<Node> parts) {
        Map<String, Node> distinct = new LinkedHashMap<>();
        parts.forEach(part -> distinct.putIfAbsent(part.pointer(), part));
        List<Node> all = List.copyOf(distinct.values());
        return all.size() == 1
                ? all.get(0)
                : places.computeIfAbsent(
                        List.copyOf(distinct.keySet()), pointers -> JoinedSchemas.of(around, name, all));
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
        return baseHere(flat).map(base -> {
            // What a section is by itself may hang on what is said where it is used, such as its type.
            ModelBase settled = base;
            while (settled.section() > 0 && !isAlone(flat, settled)) {
                int around = flat.parents().get(settled.section());
                settled = new ModelBase(base.shape(), flat.sections().get(around), around);
            }
            return settled;
        });
    }

    /**
     * What would make a schema a model if its values were objects only: to JSON Schema, {@code properties} says nothing of
     * values of other types.
     *
     * @param flat the schema of a component
     * @return the base; empty where the schema is a type of its own anyway, or allows no objects
     */
    Optional<ModelBase> viewBase(FlatSchema flat) {
        Set<ValueKind> all = kinds.all(flat);
        boolean objects = all.isEmpty() || all.contains(ValueKind.OBJECT);
        return flat.opaque()
                        || !objects
                        || !flat.has("properties")
                        || modelBase(flat).isPresent()
                ? Optional.empty()
                : ModelBase.of(flat).filter(base -> base.section() == 0);
    }

    private boolean isAlone(FlatSchema flat, ModelBase base) {
        return modelBase(flatten(flat.sections().get(base.section())))
                .filter(alone -> alone.shape() == base.shape())
                .isPresent();
    }

    private Optional<ModelBase> baseHere(FlatSchema flat) {
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
        FlatSchema flat = flatten(schema);
        Optional<ValueModel> mapped = mapped(schema, flat);
        if (mapped.isPresent()) {
            return mapped.get();
        }
        Optional<ModelBase> base = modelBase(flat);
        if (base.isPresent()) {
            return named(flat, base.get());
        }
        Optional<ValueKind> kind = unions.common(flat).or(() -> kinds.find(flat));
        return kind.isEmpty() ? untyped(schema) : value(flat, kind.get());
    }

    /** A class of the user's own. What is demanded of a text is checked all the same; of other values the class knows. */
    private Optional<ValueModel> mapped(Node schema, FlatSchema flat) {
        boolean text = kinds.find(flat).filter(ValueKind.STRING::equals).isPresent();
        return mappings.ofSchema(schema, text).map(type -> {
            if (!text) {
                return new ValueModel(new TypeRef.Own(type), flat.nullability() == Nullability.ALLOWS, List.of());
            }
            ValueModel plain = value(flat, ValueKind.STRING);
            TypeRef shown = new TypeRef.Text(TextFormat.MAPPED, Optional.of(type));
            return new ValueModel(shown, plain.nullable(), plain.constraints());
        });
    }

    /** What values of one kind may be. */
    ValueModel value(FlatSchema flat, ValueKind kind) {
        Residue residue = residue(flat, Optional.of(kind), Optional.empty(), Optional.empty());
        return new ValueModel(
                type(flat, kind, residue), isNullable(flat, residue), constraints(flat, kind, residue, entry -> true));
    }

    /** The schema whose type a schema has: itself, or one that it refers to. */
    Node rootOf(Node schema) {
        FlatSchema flat = flatten(schema);
        return modelBase(flat)
                .filter(base -> base.section() > 0)
                .map(base -> twins.first(flat.sections().get(base.section())))
                .orElse(schema);
    }

    /** Makes a schema have a type of its own, whatever says the same. */
    void keepApart(Node schema) {
        twins.keepApart(schema);
    }

    private ValueModel named(FlatSchema flat, ModelBase base) {
        Node root = twins.first(flat.sections().get(base.section()));
        if (queued.add(root.pointer())) {
            queue.add(root);
        }
        TypeRef type = new TypeRef.Named(names.name(root, classOverride(root, base)), base.shape());
        Residue residue = residue(flat, base);
        boolean nullable = isNullable(flat, residue);
        if (base.shape() == Shape.ENUM) {
            return new ValueModel(
                    type, nullable, enumConstraints(flat, listing(flat).orElseThrow(), residue));
        }
        new RuleCompiler(reporter).reportApart(flat, base);
        Predicate<Entry> use = entry -> !flat.isWithin(entry.section(), base.section());
        ValueKind kind = base.shape() == Shape.OBJECT ? ValueKind.OBJECT : null;
        return new ValueModel(type, nullable, constraints(flat, kind, residue, use));
    }

    /** What the type that a schema becomes leaves to be evaluated. */
    Residue residue(FlatSchema flat, ModelBase base) {
        return switch (base.shape()) {
            case OBJECT -> residue(flat, Optional.of(ValueKind.OBJECT), Optional.of(base), Optional.empty());
            case ENUM -> {
                EnumFinder.Listing listing = listing(flat).orElseThrow();
                yield residue(flat, listing.kind(), Optional.empty(), Optional.of(listing.keyword()));
            }
            case UNION -> {
                Optional<UnionFinder.Union> union = unions.find(flat).filter(found -> isDecidedByReading(flat, found));
                yield residue(flat, Optional.empty(), Optional.empty(), union.map(UnionFinder.Union::keyword));
            }
        };
    }

    private Residue residue(
            FlatSchema flat, Optional<ValueKind> kind, Optional<ModelBase> base, Optional<Entry> honoured) {
        return new Residue(flat, options.checkedFormats(), kind, base, honoured);
    }

    /**
     * Whether a value is valid if and only if it is as the alternative that it was read as: no other one may fit too, and
     * a discriminator names none but the one that fits.
     */
    boolean isDecidedByReading(FlatSchema flat, UnionFinder.Union union) {
        AlternativeShapes shapes = new AlternativeShapes(this, union);
        return (!union.keyword().keyword().equals("oneOf") || shapes.areExclusive())
                && discriminators
                        .read(flat, union)
                        .filter(tagged -> !shapes.areToldApartBy(tagged))
                        .isEmpty();
    }

    private List<Constraint> enumConstraints(FlatSchema flat, EnumFinder.Listing listing, Residue residue) {
        List<Constraint> all = new ArrayList<>();
        List<String> values = listing.values().stream()
                .map(listed -> CompactJson.write(listed.value().json()))
                .toList();
        all.add(new Constraint.Listed(values, listing.keyword().value().pointer()));
        all.addAll(constraints(flat, listing.kind().orElse(null), residue, entry -> entry != listing.keyword()));
        return all;
    }

    /** What a union demands beyond that its values fit the alternative that they were read as. */
    List<Constraint> unionConstraints(FlatSchema flat, ModelBase base, UnionFinder.Union union) {
        // With a type list, each of the types has its own keywords.
        return union.schemas().isEmpty()
                ? List.of()
                : constraints(flat, null, residue(flat, base), entry -> flat.isWithin(entry.section(), base.section()));
    }

    /** What no one Java type can hold stays JSON, and is evaluated as a whole. */
    private ValueModel untyped(Node schema) {
        Optional<Constraint.Tree> tree = trees.whole(schema).map(name -> new Constraint.Tree(name, schema.pointer()));
        boolean nullable = tree.isEmpty() || evaluator.fits(NullNode.getInstance(), tree.get());
        return new ValueModel(
                new TypeRef.AnyJson(),
                nullable,
                tree.<List<Constraint>>map(List::of).orElse(List.of()));
    }

    private boolean isNullable(FlatSchema flat, Residue residue) {
        if (flat.nullability() != Nullability.ALLOWS) {
            return false;
        }
        List<Residue.Part> parts = residue.parts(entry -> !entry.besideNull());
        return parts.isEmpty() || evaluator.fits(NullNode.getInstance(), units.schema(trees.some(parts)));
    }

    /**
     * The constraints on a value of a known kind.
     *
     * @param flat its schema
     * @param kind the kind
     * @param residue what straight-line checks do not cover
     * @param which which of the keywords to look at
     * @return the constraints in the document's order, what must be evaluated last
     */
    List<Constraint> constraints(FlatSchema flat, @Nullable ValueKind kind, Residue residue, Predicate<Entry> which) {
        List<Constraint> all = new ArrayList<>(kind == null ? List.of() : constraints.compile(flat, kind, which));
        List<Residue.Part> parts = residue.parts(which);
        if (!parts.isEmpty()) {
            all.add(new Constraint.Tree(trees.some(parts), parts.get(0).schema().pointer()));
        }
        return all;
    }

    private TypeRef type(FlatSchema flat, ValueKind kind, Residue residue) {
        return switch (kind) {
            case STRING, BOOLEAN, NUMBER, INTEGER -> scalars.of(flat, kind);
            case ARRAY -> new TypeRef.ListOf(member(flat, residue));
            case OBJECT -> new TypeRef.MapOf(member(flat, residue));
        };
    }

    /** The elements of a list or the values of a map. */
    private ValueModel member(FlatSchema flat, Residue residue) {
        List<Node> typing = residue.typing().stream().map(Entry::value).toList();
        if (typing.isEmpty()) {
            return unions.commonElement(flat)
                    .map(kind -> ValueModel.of(scalars.plain(kind)))
                    .orElse(new ValueModel(new TypeRef.AnyJson(), true, List.of()));
        }
        Node schema = joined(flat.origin(), "items", typing);
        // A list of such lists, without end, is no Java type.
        boolean endless = flat.sections().stream().map(Node::pointer).anyMatch(open::contains);
        if (endless || depth == DEEPEST) {
            return untyped(schema);
        }
        depth++;
        flat.sections().forEach(section -> open.add(section.pointer()));
        ValueModel value = value(schema);
        flat.sections().forEach(section -> open.remove(section.pointer()));
        depth--;
        return value;
    }

    /** On a property {@code x-specwright-name} names the property, elsewhere the class. */
    Optional<String> classOverride(Node root, ModelBase base) {
        boolean property = root.pointer().matches(".*/properties/[^/]*");
        Optional<String> atRoot = property ? Optional.empty() : names.override(root);
        boolean apart = !base.schema().pointer().equals(root.pointer());
        return atRoot.or(() -> apart ? names.override(base.schema()) : Optional.empty());
    }
}
