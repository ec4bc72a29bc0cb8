package dev.specwright.compile;

import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.Pointers;
import dev.specwright.lock.ApiLock;
import dev.specwright.model.ApiModel;
import dev.specwright.model.ClientModel;
import dev.specwright.model.ComponentModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.TypeModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.ClassNames;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the linked document to the model of what Java will show: the third phase. */
public final class ModelCompiler {

    private final ResolvedApi api;
    private final Reporter reporter;
    private final ClassNames classes = new ClassNames();
    private final NameKeeper keeper;
    private final TypeNames names;
    private final SchemaCompiler schemas;
    private final ObjectCompiler objects;
    private final EnumCompiler enums;
    private final UnionCompiler unions;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Draft> views = new LinkedHashMap<>();
    private final LockRecorder recorder;
    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    private ModelCompiler(ResolvedApi api, NameOptions known, SchemaOptions options, Diagnostics diagnostics) {
        this.api = api;
        this.recorder = new LockRecorder(api);
        this.reporter = new Reporter(api.positions(), diagnostics);
        this.keeper = new NameKeeper(known.locked(), classes, reporter);
        this.names = new TypeNames(classes, keeper, NameMappings.of(known.mappings(), api, diagnostics), reporter);
        this.schemas = new SchemaCompiler(api, options, reporter, classes, names);
        this.objects = new ObjectCompiler(schemas, names, reporter);
        this.enums = new EnumCompiler(schemas, names);
        this.unions = new UnionCompiler(schemas, names, reporter, new Discriminators(api, reporter));
    }

    /**
     * Compiles an API.
     *
     * @param api the linked document
     * @param names what is known of Java's names
     * @param options how schemas become types
     * @param diagnostics gets all that cannot be compiled, and what of the names cannot be kept
     * @return the model and its names; empty if the run has errors, of this phase or of an earlier one
     */
    public static Optional<CompiledApi> compile(
            ResolvedApi api, NameOptions names, SchemaOptions options, Diagnostics diagnostics) {
        CompiledApi compiled = new ModelCompiler(api, names, options, diagnostics).compile(names.clientName());
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(compiled);
    }

    /**
     * Compiles what can be compiled of an API that may have errors, for readers that look for more of them.
     *
     * @param api the linked document
     * @param diagnostics gets all that cannot be compiled
     * @return the model; fit to be looked at, not to generate code from unless there are no errors
     */
    public static ApiModel draft(ResolvedApi api, Diagnostics diagnostics) {
        return new ModelCompiler(api, NameOptions.DEFAULT, SchemaOptions.DEFAULT, diagnostics)
                .compile(Optional.empty())
                .model();
    }

    private CompiledApi compile(Optional<String> clientName) {
        ClientCompiler clients = new ClientCompiler(api, reporter, names, classes, schemas);
        keeper.start(api, schemas, clients.nameIfGiven(clientName));
        nameComponents();
        List<ComponentModel> components = new ArrayList<>();
        for (Node.Member component : api.schemas()) {
            // Also where no model comes of it: what is wrong with it shows, used or not.
            ValueModel value = schemas.value(component.value());
            boolean isModel = value.type() instanceof TypeRef.Own
                    || value.type() instanceof TypeRef.Named
                            && value.constraints().isEmpty();
            if (!isModel) {
                String pointer = component.value().pointer();
                components.add(new ComponentModel(names.nameAt(pointer), pointer, value));
                schemas.viewBase(schemas.flatten(component.value()))
                        .ifPresent(base -> views.put(pointer, objects.compile(component.value(), base)));
            }
            compileQueued();
        }
        Optional<ClientModel> client = clients.compile();
        compileQueued();
        drafts.replaceAll((pointer, draft) -> clients.withFiles(draft));
        DefaultCompiler defaults = defaults();
        List<TypeModel> types = withDefaults(defaults);
        ApiModel model = new ApiModel(
                types,
                CommonInterfaces.find(types, partsByName(), classes),
                objects(List.copyOf(views.values()), defaults),
                objects(clients.parameterObjects(), defaults),
                components,
                schemas.units().all(),
                client.map(found -> new PaginationCompiler(api, reporter, types).compile(found)));
        return new CompiledApi(model, lock(model, clients.tags()));
    }

    private ApiLock lock(ApiModel model, Map<String, String> tags) {
        drafts.forEach((pointer, draft) -> recorder.type(pointer, draft.model()));
        model.components().forEach(recorder::value);
        views.forEach((pointer, draft) -> recorder.type(pointer, draft.model()));
        model.client().ifPresent(client -> recorder.client(client, tags, model.parameterObjects()));
        return recorder.finish(keeper, reporter);
    }

    /**
     * Components first, of those the ones that become classes, of those the ones whose names the document gives: so names
     * depend on as little as possible.
     */
    private void nameComponents() {
        List<Runnable> derived = new ArrayList<>();
        List<Runnable> others = new ArrayList<>();
        for (Node.Member component : api.schemas()) {
            Node node = component.value();
            Optional<ModelBase> base = schemas.modelBase(schemas.flatten(node)).filter(found -> found.section() == 0);
            Optional<String> override =
                    base.map(found -> schemas.classOverride(node, found)).orElseGet(() -> names.override(node));
            if (override.isPresent()) {
                names.name(node, override);
            } else {
                (base.isPresent() ? derived : others).add(() -> names.name(node, Optional.empty()));
            }
        }
        derived.forEach(Runnable::run);
        others.forEach(Runnable::run);
    }

    private void compileQueued() {
        for (Optional<Node> next = schemas.nextModel(); next.isPresent(); next = schemas.nextModel()) {
            Node root = next.get();
            FlatSchema flat = schemas.flatten(root);
            schemas.modelBase(flat).ifPresent(base -> drafts.put(root.pointer(), compile(root, flat, base)));
        }
    }

    private static List<ObjectModel> objects(List<Draft> drafts, DefaultCompiler defaults) {
        return drafts.stream()
                .map(draft -> (ObjectModel) defaults.compile(draft))
                .toList();
    }

    private static boolean isComponent(String pointer) {
        List<String> tokens = Pointers.tokens(pointer);
        int last = tokens.size() - 1;
        return last > 1
                && tokens.get(last - 2).equals("components")
                && tokens.get(last - 1).equals("schemas");
    }

    /** Which models a model is composed of. */
    private Map<String, List<String>> partsByName() {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        parts.forEach((pointer, pointers) -> byName.put(
                drafts.get(pointer).model().name(),
                pointers.stream()
                        .filter(drafts::containsKey)
                        .map(part -> drafts.get(part).model().name())
                        .toList()));
        return byName;
    }

    private Draft compile(Node root, FlatSchema flat, ModelBase base) {
        return switch (base.shape()) {
            case OBJECT -> {
                List<Node> sections = flat.sections();
                parts.put(
                        root.pointer(),
                        sections.stream()
                                .skip(1)
                                .map(Node::pointer)
                                .filter(ModelCompiler::isComponent)
                                .distinct()
                                .toList());
                yield objects.compile(root, base);
            }
            case ENUM ->
                Draft.of(enums.compile(root, base, schemas.listing(flat).orElseThrow()));
            case UNION ->
                Draft.of(unions.compile(root, base, schemas.union(flat).orElseThrow()));
        };
    }

    private DefaultCompiler defaults() {
        Map<String, TypeModel> byName = new LinkedHashMap<>();
        drafts.values().forEach(draft -> byName.put(draft.model().name(), draft.model()));
        return new DefaultCompiler(byName, schemas.evaluator(), reporter);
    }

    /** In the document's order: components as they stand, each followed by the models within it. */
    private List<TypeModel> withDefaults(DefaultCompiler defaults) {
        Map<String, List<Draft>> byComponent = new LinkedHashMap<>();
        api.schemas().forEach(component -> byComponent.put(component.value().pointer(), new ArrayList<>()));
        drafts.forEach((pointer, draft) -> byComponent
                .computeIfAbsent(component(pointer), elsewhere -> new ArrayList<>())
                .add(draft));
        List<TypeModel> types = new ArrayList<>();
        byComponent.values().forEach(group -> group.forEach(draft -> types.add(defaults.compile(draft))));
        return types;
    }

    /** The pointer of the component that a schema is in, or of something else as far up. */
    private static String component(String pointer) {
        List<String> tokens = Pointers.tokens(pointer);
        String component = "";
        for (String token : tokens.subList(0, Math.min(3, tokens.size()))) {
            component = Pointers.child(component, token);
        }
        return component;
    }
}
