package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.compile.FlatSchema.Nullability;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayDeque;
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
    private final TypeNames names;
    private final Deque<Node> queue = new ArrayDeque<>();
    private final Set<String> queued = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private int depth;

    SchemaCompiler(ResolvedApi api, Reporter reporter, TypeNames names) {
        this.reporter = reporter;
        this.flattener = new SchemaFlattener(api, reporter);
        this.kinds = new KindFinder(reporter);
        this.constraints = new ConstraintCompiler(api.version(), reporter);
        this.names = names;
    }

    FlatSchema flatten(Node schema) {
        return flattener.flatten(schema);
    }

    ConstraintCompiler constraints() {
        return constraints;
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
            boolean nullable = flat.nullability() != Nullability.FORBIDS;
            return new ValueModel(new TypeRef.AnyJson(), nullable, constraints.compile(flat, null, entry -> true));
        }
        boolean nullable = flat.nullability() == Nullability.ALLOWS;
        Optional<ModelBase> base = kind.get() == ValueKind.OBJECT ? ModelBase.of(flat) : Optional.empty();
        TypeRef type = base.isPresent() ? model(flat, base.get()) : type(flat, kind.get());
        Predicate<Entry> which =
                entry -> base.isEmpty() || entry.section() != base.get().section();
        return new ValueModel(type, nullable, constraints.compile(flat, kind.get(), which));
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
        if (entries.size() > 1) {
            String message = "`" + keyword + "` both here and in a schema around it is not supported yet";
            reporter.report(UNSUPPORTED_KEYWORD, entries.get(1).value().pointer(), message);
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
        ValueModel value = value(entries.get(0).value());
        flat.sections().forEach(section -> open.remove(section.pointer()));
        depth--;
        return value;
    }

    private static boolean isSchema(JsonNode json) {
        return json.isObject() || json.isBoolean() && !json.booleanValue();
    }

    private TypeRef model(FlatSchema flat, ModelBase base) {
        Node root = flat.sections().get(base.section());
        for (Entry entry : flat.entries()) {
            boolean elsewhere = entry.section() != base.section();
            boolean second = entry.keyword().equals("properties")
                    && !entry.schema().pointer().equals(base.schema().pointer());
            if (elsewhere && changesMembers(entry) || second) {
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

    private static boolean changesMembers(Entry entry) {
        return switch (entry.keyword()) {
            case "properties", "required" -> !entry.value().json().isEmpty();
            case "additionalProperties" -> isSchema(entry.value().json());
            case "x-specwright-rules" -> true;
            default -> false;
        };
    }

    /** On a property {@code x-specwright-name} names the property, elsewhere the class. */
    Optional<String> classOverride(Node root, ModelBase base) {
        boolean property = root.pointer().matches(".*/properties/[^/]*");
        Optional<String> atRoot = property ? Optional.empty() : names.override(root);
        boolean apart = !base.schema().pointer().equals(root.pointer());
        return atRoot.or(() -> apart ? names.override(base.schema()) : Optional.empty());
    }
}
