package dev.specwright.compile;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.lock.ApiLock;
import dev.specwright.lock.ApiLock.Shape;
import dev.specwright.lock.ApiLock.Type;
import dev.specwright.model.ClientModel;
import dev.specwright.model.ComponentModel;
import dev.specwright.model.EnumModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.TypeModel;
import dev.specwright.model.UnionModel;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the lock of what a run has compiled. */
final class LockRecorder {

    private static final int SHOWN = 5;

    private static final Pattern ALTERNATIVE = Pattern.compile(".*/(oneOf|anyOf|allOf)/[0-9]+");

    private final ResolvedApi api;
    private final LockKeys keys;
    private final SortedMap<String, ApiLock.Group> groups = new TreeMap<>();
    private final SortedMap<String, ApiLock.Operation> operations = new TreeMap<>();
    private final SortedMap<String, Type> types = new TreeMap<>();
    private Optional<String> client = Optional.empty();

    LockRecorder(ResolvedApi api) {
        this.api = api;
        this.keys = new LockKeys(api);
    }

    /** Notes a type by the pointer under which it is named. */
    void type(String pointer, TypeModel model) {
        Type type = type(model);
        String mark = ALTERNATIVE.matcher(pointer).matches()
                ? api.at(pointer).map(SchemaMarks::of).orElse("")
                : "";
        types.put(keys.place(pointer), new Type(type.shape(), type.name(), type.members(), mark));
    }

    /** Notes a component that is something else than a type, and has a validator. */
    void value(ComponentModel component) {
        types.put(keys.place(component.pointer()), new Type(Shape.VALUE, component.name(), new TreeMap<>()));
    }

    /**
     * Notes the client.
     *
     * @param model the client
     * @param tags from the class of each group to its tag
     * @param parameters the models of optional parameters
     */
    void client(ClientModel model, Map<String, String> tags, List<ObjectModel> parameters) {
        Map<String, ObjectModel> byName =
                parameters.stream().collect(Collectors.toMap(ObjectModel::name, Function.identity()));
        client = Optional.of(model.name());
        for (ClientModel.GroupModel group : model.groups()) {
            String tag = tags.getOrDefault(group.name(), "");
            groups.put(tag, new ApiLock.Group(group.name(), group.accessor()));
            for (OperationModel operation : group.operations()) {
                String key = LockKeys.operation(operation.method(), operation.path());
                // Who takes several bodies is there more than once: the names of the others follow from its own.
                operations.putIfAbsent(key, operation(operation, tag));
                operation.parameterObject().map(byName::get).ifPresent(object -> types.put(key, params(object)));
            }
        }
    }

    private static ApiLock.Operation operation(OperationModel operation, String tag) {
        return new ApiLock.Operation(
                operation.name(),
                operation.parameters().stream()
                        .filter(ParameterModel::required)
                        .map(parameter -> new ApiLock.Parameter(
                                LockKeys.word(parameter.place()), parameter.jsonName(), parameter.javaName()))
                        .toList(),
                tag);
    }

    private static Type params(ObjectModel model) {
        return new Type(Shape.PARAMS, model.name(), properties(model));
    }

    private static SortedMap<String, String> properties(ObjectModel model) {
        SortedMap<String, String> members = new TreeMap<>();
        model.properties().forEach(property -> members.put(property.jsonName(), property.javaName()));
        return members;
    }

    private static Type type(TypeModel model) {
        return model.match(new TypeModel.Cases<>() {
            @Override
            public Type object(ObjectModel object) {
                return new Type(Shape.TYPE, object.name(), properties(object));
            }

            @Override
            public Type enumeration(EnumModel enumeration) {
                SortedMap<String, String> constants = new TreeMap<>();
                if (enumeration.hasConstants()) {
                    enumeration
                            .values()
                            .forEach(value -> constants.put(LockKeys.value(value.json()), value.constant()));
                }
                return new Type(Shape.ENUM, enumeration.name(), constants);
            }

            @Override
            public Type union(UnionModel union) {
                SortedMap<String, String> records = new TreeMap<>();
                union.members().forEach(member -> records.put(member.name(), Integer.toString(records.size() + 1)));
                return new Type(Shape.UNION, union.name(), records);
            }
        });
    }

    /**
     * The lock, with the entries of the old one that this run had nothing to do with: a part of the document may be left
     * out of it. Entries whose subject is gone are told, and stay until that is accepted.
     */
    ApiLock finish(NameKeeper keeper, Reporter reporter) {
        ApiLock old = keeper.names().lock();
        Set<String> taken = new LinkedHashSet<>();
        types.values().forEach(type -> taken.add(type.name().toLowerCase(Locale.ROOT)));
        groups.values().forEach(group -> taken.add(group.className().toLowerCase(Locale.ROOT)));
        client.ifPresent(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        Map<String, Boolean> left = new LinkedHashMap<>();
        old.operations().forEach((key, operation) -> {
            if (!keeper.isUsed("operation " + key)) {
                operations.putIfAbsent(key, operation);
                left.put("operation " + key, isThere(key));
            }
        });
        old.groups().forEach((tag, group) -> {
            boolean needed =
                    operations.values().stream().anyMatch(each -> each.tag().equals(tag));
            if (needed && taken.add(group.className().toLowerCase(Locale.ROOT))) {
                groups.putIfAbsent(tag, group);
            }
        });
        old.types().forEach((place, type) -> {
            boolean params = type.shape() == Shape.PARAMS;
            String subject = (params ? "params " : "type ") + place;
            if (!keeper.isUsed(subject) && taken.add(type.name().toLowerCase(Locale.ROOT))) {
                types.putIfAbsent(place, type);
                left.put(
                        subject,
                        params
                                ? isThere(place)
                                : keys.at(LockKeys.internal(place)).isPresent());
            }
        });
        boolean whole = api.wantedSchemas().isEmpty();
        report(
                left.keySet().stream()
                        .filter(subject -> whole || !left.get(subject))
                        .toList(),
                keeper,
                reporter);
        return new ApiLock(client.or(old::client), groups, operations, types);
    }

    private boolean isThere(String operation) {
        String[] parts = operation.split(" ", 2);
        return api.root()
                .member("paths")
                .flatMap(paths -> paths.member(parts[1]))
                .flatMap(path -> path.member(parts[0].toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static void report(List<String> gone, NameKeeper keeper, Reporter reporter) {
        if (gone.isEmpty()) {
            return;
        }
        List<String> shown = new ArrayList<>(gone.subList(0, Math.min(SHOWN, gone.size())));
        shown.replaceAll(subject -> "`" + subject + "`");
        int more = gone.size() - shown.size();
        reporter.diagnostics()
                .add(
                        DiagnosticCode.STALE_LOCK,
                        keeper.names().locate(gone.get(0)),
                        "",
                        "locked, but no type or operation of its own any more: " + String.join(", ", shown)
                                + (more > 0 ? " and " + more + " more" : ""),
                        "Run specwright:lock, or delete the lines");
    }
}
