package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.compile.FlatSchema.Nullability;
import dev.specwright.model.Constraint;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.ClassNames;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final ConstraintCompiler constraints;
    private final SchemaUnits units;
    private final TreeCompiler trees;
    private final TreeEvaluator evaluator;
    private final TypeNames names;
    private final Deque<Node> queue = new ArrayDeque<>();
    private final Set<String> queued = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private int depth;

    SchemaCompiler(ResolvedApi api, boolean assumeTypes, Reporter reporter, ClassNames classes, TypeNames names) {
        this.reporter = reporter;
        this.flattener = new SchemaFlattener(api);
        this.kinds = new KindFinder(assumeTypes);
        this.constraints = new ConstraintCompiler(api.version(), reporter);
        this.units = new SchemaUnits(classes, names);
        this.trees = new TreeCompiler(api, constraints, units, reporter);
        this.evaluator = new TreeEvaluator(units);
        this.names = names;
    }

    /** The schemas that the constraints compiled so far refer to. */
    SchemaUnits units() {
        return units;
    }

    /** Evaluates those schemas. */
    TreeEvaluator evaluator() {
        return evaluator;
    }

    FlatSchema flatten(Node schema) {
        return flattener.flatten(schema);
    }

    /**
     * What makes a schema a model.
     *
     * @param flat the schema
     * @return the base; empty where the schema is something else
     */
    Optional<ModelBase> modelBase(FlatSchema flat) {
        return kinds.find(flat).filter(kind -> kind == ValueKind.OBJECT).flatMap(object -> ModelBase.of(flat));
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
        Optional<ValueKind> kind = kinds.find(flat);
        if (kind.isEmpty()) {
            return untyped(schema);
        }
        Optional<ModelBase> base = kind.get() == ValueKind.OBJECT ? ModelBase.of(flat) : Optional.empty();
        Residue residue = new Residue(flat, kind.get(), base);
        TypeRef type = base.isPresent() ? model(flat, base.get()) : type(flat, kind.get(), residue);
        Predicate<Entry> which =
                entry -> base.isEmpty() || entry.section() != base.get().section();
        return new ValueModel(type, isNullable(flat, residue), constraints(flat, kind.get(), residue, which));
    }

    /** What no one Java type can hold stays JSON, and is evaluated as a whole. */
    private ValueModel untyped(Node schema) {
        Optional<Constraint.Tree> tree =
                trees.whole(schema).map(name -> new Constraint.Tree(name, schema.pointer()));
        boolean nullable = tree.isEmpty() || evaluator.fits(NullNode.getInstance(), tree.get());
        return new ValueModel(
                new TypeRef.AnyJson(), nullable, tree.<List<Constraint>>map(List::of).orElse(List.of()));
    }

    private boolean isNullable(FlatSchema flat, Residue residue) {
        if (flat.nullability() != Nullability.ALLOWS) {
            return false;
        }
        List<Residue.Part> parts = residue.parts(entry -> true);
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
    List<Constraint> constraints(FlatSchema flat, ValueKind kind, Residue residue, Predicate<Entry> which) {
        List<Constraint> all = new ArrayList<>(constraints.compile(flat, kind, which));
        List<Residue.Part> parts = residue.parts(which);
        if (!parts.isEmpty()) {
            all.add(new Constraint.Tree(
                    trees.some(parts), parts.get(0).schema().pointer()));
        }
        return all;
    }

    private TypeRef type(FlatSchema flat, ValueKind kind, Residue residue) {
        return switch (kind) {
            case STRING -> new TypeRef.Text();
            case BOOLEAN -> new TypeRef.Truth();
            case NUMBER -> new TypeRef.Decimal();
            case INTEGER -> new TypeRef.Whole(width(flat));
            case ARRAY -> new TypeRef.ListOf(member(flat, residue));
            case OBJECT -> new TypeRef.MapOf(member(flat, residue));
        };
    }

    private static TypeRef.Whole.Width width(FlatSchema flat) {
        boolean narrow = flat.all("format").stream()
                .anyMatch(entry -> CompactJson.write(entry.value().json()).equals("\"int32\""));
        return narrow ? TypeRef.Whole.Width.INT : TypeRef.Whole.Width.LONG;
    }

    /** The elements of a list or the values of a map. */
    private ValueModel member(FlatSchema flat, Residue residue) {
        Optional<Entry> typing = residue.typing();
        if (typing.isEmpty()) {
            return new ValueModel(new TypeRef.AnyJson(), true, List.of());
        }
        // A list of such lists, without end, is no Java type.
        boolean endless = flat.sections().stream().map(Node::pointer).anyMatch(open::contains);
        if (endless || depth == DEEPEST) {
            return untyped(typing.get().value());
        }
        depth++;
        flat.sections().forEach(section -> open.add(section.pointer()));
        ValueModel value = value(typing.get().value());
        flat.sections().forEach(section -> open.remove(section.pointer()));
        depth--;
        return value;
    }

    private TypeRef model(FlatSchema flat, ModelBase base) {
        Node root = flat.sections().get(base.section());
        for (Entry entry : flat.entries()) {
            if (entry.section() != base.section() && entry.keyword().equals("x-specwright-rules")) {
                reporter.report(
                        UNSUPPORTED_KEYWORD,
                        entry.value().pointer(),
                        "`" + entry.keyword() + "` on top of an object of another schema is not supported yet",
                        "The object is `#" + base.schema().pointer() + "`");
            }
        }
        if (queued.add(root.pointer())) {
            queue.add(root);
        }
        return new TypeRef.Named(names.name(root, classOverride(root, base)));
    }

    /** On a property {@code x-specwright-name} names the property, elsewhere the class. */
    Optional<String> classOverride(Node root, ModelBase base) {
        boolean property = root.pointer().matches(".*/properties/[^/]*");
        Optional<String> atRoot = property ? Optional.empty() : names.override(root);
        boolean apart = !base.schema().pointer().equals(root.pointer());
        return atRoot.or(() -> apart ? names.override(base.schema()) : Optional.empty());
    }
}
