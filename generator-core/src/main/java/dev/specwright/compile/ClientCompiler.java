package dev.specwright.compile;

import dev.specwright.compile.TaskCalls.Known;
import dev.specwright.lock.ApiLock;
import dev.specwright.model.ClientModel;
import dev.specwright.model.ClientModel.GroupModel;
import dev.specwright.model.Documentation;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.TaskModel;
import dev.specwright.naming.ClassNames;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.OperationNames;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import dev.specwright.resolve.ResolvedOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles what makes up the client: its name, its groups of operations, where it connects to and with what secrets. */
final class ClientCompiler {

    private static final String NO_TAG = "";

    private final ResolvedApi api;
    private final Reporter reporter;
    private final TypeNames names;
    private final ClassNames classes;
    private final CredentialCompiler credentials;
    private final ServerCompiler servers;
    private final FormCompiler forms;
    private final ParameterObjects parameterObjects;
    private final HeaderCompiler headers;
    private final OperationReview review;
    private final OperationCompiler operations;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final TaskCalls calls;
    private final TaskCompiler tasks;
    private String name = "";
    private String environmentPrefix = "";

    ClientCompiler(ResolvedApi api, Reporter reporter, TypeNames names, ClassNames classes, SchemaCompiler schemas) {
        this.api = api;
        this.reporter = reporter;
        this.names = names;
        this.classes = classes;
        this.credentials = new CredentialCompiler(api, reporter, names);
        this.servers = new ServerCompiler(api, reporter);
        this.forms = new FormCompiler(schemas, api.version(), reporter);
        this.parameterObjects = new ParameterObjects(schemas, names, classes);
        this.headers = new HeaderCompiler(api, schemas, names, reporter);
        this.review = new OperationReview(api, reporter);
        this.operations = new OperationCompiler(
                schemas,
                names,
                new OperationCompiler.Calls(credentials, servers, forms, parameterObjects, headers, classes, review),
                reporter);
        this.calls = new TaskCalls(reporter);
        this.tasks = new TaskCompiler(schemas, names, calls, reporter);
    }

    /**
     * Claims the client's name if somebody gave it one, which then goes before all others.
     *
     * @param option the name that the user gives it, where one is given
     * @return the name that it was given
     */
    Optional<String> nameIfGiven(Optional<String> option) {
        Optional<String> given = option.or(() -> info().flatMap(names::override));
        given.ifPresent(this::name);
        return given;
    }

    private void name(String wanted) {
        named(classes.client(wanted), wanted);
    }

    private void named(String claimed, String wanted) {
        name = claimed;
        environmentPrefix = CallDefaults.prefix(info(), reporter)
                .orElseGet(() -> JavaNames.constantName(ClassNames.withoutClient(wanted)) + "_");
    }

    private Optional<Node> info() {
        return api.root().member("info");
    }

    /**
     * Compiles the client.
     *
     * @return the client; empty where the document has no operations
     */
    Optional<ClientModel> compile() {
        if (api.operations().isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> info = info();
        Optional<String> locked = names.keeper().client();
        if (name.isEmpty()) {
            locked.ifPresentOrElse(
                    kept -> named(kept, kept),
                    () -> name(
                            fromTitle(info.flatMap(found -> found.text("title")).orElse("Api"))));
        }
        List<GroupModel> groups = groups();
        review.finish();
        OperationNames builder = OperationNames.builderMethods();
        List<ClientModel.CredentialModel> secrets = credentials.credentials(environmentPrefix, builder);
        return Optional.of(new ClientModel(
                name,
                new Documentation(
                        info.flatMap(found -> found.text("title")).orElse(""),
                        info.flatMap(found -> found.text("description")).orElse(""),
                        Optional.empty(),
                        List.of()),
                servers.template(),
                servers.variables(builder),
                environmentPrefix,
                secrets,
                headers.all(classes, ClassNames.withoutClient(name)),
                CallDefaults.of(groups, environmentPrefix, builder),
                RequestIdReader.read(info, reporter),
                groups));
    }

    /** The models of optional parameters, once the client is compiled. */
    List<Draft> parameterObjects() {
        return parameterObjects.drafts();
    }

    /** A model with its files, where it is a form; once the client is compiled. */
    Draft withFiles(Draft draft) {
        return draft.model() instanceof ObjectModel model ? new Draft(forms.withFiles(model), draft.defaults()) : draft;
    }

    private static String fromTitle(String title) {
        return ClassNames.withoutClient(JavaNames.className(title)) + "Client";
    }

    /** From the class of each group to its tag, once the client is compiled. */
    Map<String, String> tags() {
        return tags;
    }

    private List<GroupModel> groups() {
        Map<String, List<ResolvedOperation>> byTag = new LinkedHashMap<>();
        for (ResolvedOperation operation : api.operations()) {
            byTag.computeIfAbsent(tag(operation), first -> new ArrayList<>()).add(operation);
        }
        OperationNames accessors = OperationNames.methods();
        List<GroupModel> groups = new ArrayList<>();
        // What is kept goes before what is new, however the document orders them.
        Map<String, ApiLock.Group> kept = new LinkedHashMap<>();
        byTag.keySet()
                .forEach(tag -> names.keeper()
                        .group(tag)
                        .filter(group -> isAsGiven(tag, group))
                        .filter(group -> accessors.keep(group.accessor()))
                        .ifPresent(group -> kept.put(tag, group)));
        byTag.forEach((tag, members) -> groups.add(group(tag, members, Optional.ofNullable(kept.get(tag)), accessors)));
        return withTasks(groups, byTag.values());
    }

    /** Once all operations are compiled: those that begin something name others. */
    private List<GroupModel> withTasks(List<GroupModel> groups, Collection<List<ResolvedOperation>> members) {
        List<List<Known>> known = new ArrayList<>();
        for (List<ResolvedOperation> group : members) {
            GroupModel model = groups.get(known.size());
            Map<String, ResolvedOperation> byPointer = new LinkedHashMap<>();
            group.forEach(each -> byPointer.put(each.operation().node().pointer(), each));
            List<Known> all = model.operations().stream()
                    .map(each -> new Known(byPointer.get(each.pointer()), new TaskModel.Target(model.name(), each)))
                    .toList();
            // One that takes several kinds of bodies is there more than once: its own name comes first.
            all.stream()
                    .filter(each -> byPointer.remove(each.operation().pointer()) != null)
                    .forEach(calls::add);
            known.add(all);
        }
        List<GroupModel> complete = new ArrayList<>();
        for (List<Known> all : known) {
            List<OperationModel> operations = all.stream()
                    .map(each ->
                            tasks.compile(each).map(each.operation()::withTask).orElse(each.operation()))
                    .toList();
            GroupModel group = groups.get(complete.size());
            complete.add(new GroupModel(group.accessor(), group.name(), group.documentation(), operations));
        }
        return complete;
    }

    private Optional<String> given(String tag) {
        return names.overrideOfTag(tag).or(() -> tagObject(tag).flatMap(names::override));
    }

    /** A name that is given now goes before the one that is kept. */
    private boolean isAsGiven(String tag, ApiLock.Group kept) {
        boolean same = given(tag)
                .filter(name -> !kept.className().equals(JavaNames.className(name) + "Api"))
                .isEmpty();
        if (!same) {
            classes.releaseGroup(kept.className());
        }
        return same;
    }

    private Optional<Node> tagObject(String tag) {
        return api.root().member("tags").map(Node::elements).orElse(List.of()).stream()
                .filter(node -> node.text("name").equals(Optional.of(tag)))
                .findFirst();
    }

    private String tag(ResolvedOperation operation) {
        List<String> found = operation.operation().value().getTags();
        return names.keeper()
                .operation(operation)
                .map(locked -> locked.entry().tag())
                .orElse(found == null || found.isEmpty() ? NO_TAG : found.get(0));
    }

    private GroupModel group(
            String tag, List<ResolvedOperation> members, Optional<ApiLock.Group> kept, OperationNames accessors) {
        Optional<Node> described = tagObject(tag);
        boolean untagged = tag.equals(NO_TAG);
        String name = given(tag).orElse(untagged ? "Default" : tag);
        ApiLock.Group group = kept.orElseGet(() -> {
            String accessor = accessors.claim(untagged ? "operations" : name, "Operations");
            return new ApiLock.Group(classes.group(name), accessor);
        });
        tags.put(group.className(), tag);
        OperationNames methods = OperationNames.methods();
        members.forEach(member -> operations.keep(member, methods));
        List<OperationModel> compiled = members.stream()
                .flatMap(member -> operations.compile(member, methods).stream())
                .toList();
        String description = described.flatMap(node -> node.text("description")).orElse("");
        return new GroupModel(group.accessor(), group.className(), Documentation.of(description), compiled);
    }
}
