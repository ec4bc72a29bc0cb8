package dev.specwright.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.ModelCompiler;
import dev.specwright.compile.SchemaValues;
import dev.specwright.compile.ValueProblem;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.model.ApiModel;
import dev.specwright.resolve.DocumentObjects;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ObjectKind;
import dev.specwright.resolve.OpenApiVersion;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as rules see it: its tree, what the compiler makes of it, and what the compiler can be asked about it. What is
 * costly is made when it is first asked for, and then kept.
 *
 * <p>Not thread-safe: one run owns it.
 */
public final class LintedApi {

    private final ResolvedApi api;
    private @Nullable DocumentObjects objects;
    private final Map<String, List<Node>> schemaLists = new LinkedHashMap<>();
    private final Map<String, List<OperationPlace>> operations = new LinkedHashMap<>();
    private final Map<String, PatternFacts> patterns = new LinkedHashMap<>();
    private final Diagnostics compiling = new Diagnostics();
    private @Nullable ApiModel model;
    private @Nullable SchemaValues values;

    LintedApi(ResolvedApi api) {
        this.api = api;
    }

    /** A document of which the model is made already. */
    LintedApi(ResolvedApi api, ApiModel model) {
        this.api = api;
        this.model = model;
    }

    private List<Node> found(ObjectKind kind) {
        DocumentObjects all = objects;
        if (all == null) {
            all = DocumentObjects.of(api);
            objects = all;
        }
        return all.of(kind);
    }

    /**
     * The document's root.
     *
     * @return an object
     */
    public Node root() {
        return api.root();
    }

    /**
     * The version of OpenAPI.
     *
     * @return the version, which decides what schemas mean
     */
    public OpenApiVersion version() {
        return api.version();
    }

    /**
     * The linked document.
     *
     * @return what the resolver made of it; the document may have errors
     */
    public ResolvedApi api() {
        return api;
    }

    /**
     * All schemas that are objects, references included.
     *
     * @return each once
     */
    public List<Node> schemas() {
        return schemaLists.computeIfAbsent(
                "schemas",
                all -> found(ObjectKind.SCHEMA).stream()
                        .filter(schema -> schema.json().isObject())
                        .toList());
    }

    /**
     * The schemas that say something themselves: all, but in OpenAPI 3.0 no references, beside which nothing counts.
     *
     * @return each once
     */
    public List<Node> ownSchemas() {
        return version() == OpenApiVersion.V3_1
                ? schemas()
                : schemaLists.computeIfAbsent(
                        "own",
                        all -> found(ObjectKind.SCHEMA).stream()
                                .filter(schema -> schema.json().isObject() && !schema.isReference())
                                .toList());
    }

    /**
     * The objects of a kind, references to such an object included.
     *
     * @param kind the kind
     * @return each once
     */
    public List<Node> objects(ObjectKind kind) {
        return schemaLists.computeIfAbsent(kind.name(), all -> found(kind));
    }

    /**
     * The operations under {@code paths}, in the document's order.
     *
     * @return the operations, also those that have errors
     */
    public List<OperationPlace> operations() {
        return operations("paths");
    }

    /**
     * The operations under {@code webhooks}, in the document's order.
     *
     * @return the operations
     */
    public List<OperationPlace> webhooks() {
        return operations("webhooks");
    }

    private List<OperationPlace> operations(String holder) {
        return operations.computeIfAbsent(holder, first -> {
            List<OperationPlace> all = new ArrayList<>();
            for (Node.Member path : root().member(holder).map(Node::members).orElse(List.of())) {
                follow(path.value())
                        .filter(item -> !path.name().startsWith("x-"))
                        .ifPresent(item -> item.members().stream()
                                .filter(member -> ObjectKind.METHODS.contains(member.name())
                                        && member.value().json().isObject())
                                .forEach(member ->
                                        all.add(new OperationPlace(path.name(), member.name(), item, member.value()))));
            }
            return all;
        });
    }

    /**
     * The parameters that hold for an operation: its own, and those of its path item that it does not replace.
     *
     * @param operation the operation
     * @return the parameters, references followed
     */
    public List<Node> parameters(OperationPlace operation) {
        Map<String, Node> parameters = new LinkedHashMap<>();
        for (Node holder : List.of(operation.item(), operation.node())) {
            for (Node element : holder.member("parameters").map(Node::elements).orElse(List.of())) {
                follow(element)
                        .filter(node -> node.json().isObject())
                        .ifPresent(node -> parameters.put(
                                node.text("in").orElse("") + " "
                                        + node.text("name").orElse(node.pointer()),
                                node));
            }
        }
        return List.copyOf(parameters.values());
    }

    /**
     * What a chain of references ends at.
     *
     * @param node any node
     * @return the node itself if it is no reference; empty where the chain breaks
     */
    public Optional<Node> follow(Node node) {
        return api.follow(node);
    }

    /**
     * Whether a value fits a schema, as the generated validators would judge.
     *
     * @param value the value
     * @param schema the schema
     * @return what is wrong with it, empty if nothing is
     */
    public Optional<ValueProblem> problem(JsonNode value, Node schema) {
        if (values == null) {
            values = new SchemaValues(api);
        }
        return values.problem(value, schema);
    }

    /**
     * What the compiler knows of a regular expression.
     *
     * @param source the expression as {@code pattern} has it
     * @return the facts
     */
    public PatternFacts pattern(String source) {
        return patterns.computeIfAbsent(source, PatternFacts::new);
    }

    /**
     * What Java would show of the document.
     *
     * @return the model as far as it can be made
     */
    public ApiModel model() {
        ApiModel made = model;
        if (made == null) {
            made = ModelCompiler.draft(api, compiling);
            model = made;
        }
        return made;
    }

    /**
     * What the compiler said while it made the model.
     *
     * @return its diagnostics
     */
    public List<Diagnostic> saidWhileCompiling() {
        model();
        return compiling.sorted();
    }
}
