package dev.specwright.compile;

import dev.specwright.compile.LockFollower.Locked;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.lock.ApiLock;
import dev.specwright.lock.LockedNames;
import dev.specwright.naming.ClassNames;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import dev.specwright.resolve.ResolvedOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the names that a lock keeps, and that nothing new may take them. Asked before any other name is given. */
final class NameKeeper {

    private final LockedNames names;
    private final ApiLock lock;
    private final ClassNames classes;
    private final Reporter reporter;
    private final Map<String, Locked> types = new LinkedHashMap<>();
    private final Map<String, String> operations = new LinkedHashMap<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();

    NameKeeper(LockedNames names, ClassNames classes, Reporter reporter) {
        this.names = names;
        this.lock = names.lock();
        this.classes = classes;
        this.reporter = reporter;
    }

    /** Knows no names. */
    static NameKeeper none(ClassNames classes, Reporter reporter) {
        return new NameKeeper(LockedNames.NONE, classes, reporter);
    }

    /**
     * Finds what is locked in the document as it is now, and keeps the names of it.
     *
     * @param api the document
     * @param schemas knows what schemas become
     * @param clientName the client's name where it is given, which then is not kept
     */
    void start(ResolvedApi api, SchemaCompiler schemas, Optional<String> clientName) {
        if (lock.isEmpty()) {
            return;
        }
        if (clientName.isEmpty()) {
            lock.client().filter(classes::keepClient).ifPresent(name -> kept.add("client"));
        }
        operations(api);
        lock.groups()
                .forEach((tag, group) -> keep("group " + tag, group.className(), classes.keepGroup(group.className())));
        lock.types().forEach((place, type) -> {
            if (type.shape() == ApiLock.Shape.PARAMS) {
                operation(place).ifPresent(key -> types.put(key, new Locked(place, type)));
            }
        });
        types.putAll(LockFollower.follow(api, schemas, lock));
        types.values()
                .forEach(each -> keep(
                        subject(each),
                        each.type().name(),
                        classes.keepModel(each.type().name())));
    }

    private void keep(String subject, String name, boolean free) {
        if (free) {
            kept.add(subject);
        } else {
            moved(subject, "`" + name + "` is taken");
        }
    }

    /** Which entry each operation has: paths differ in nothing where only their parameters are called otherwise. */
    private void operations(ResolvedApi api) {
        Map<String, List<String>> byShape = new LinkedHashMap<>();
        lock.operations()
                .keySet()
                .forEach(key -> byShape.computeIfAbsent(LockKeys.anonymous(key), none -> new ArrayList<>())
                        .add(key));
        for (ResolvedOperation operation : api.operations()) {
            String key = LockKeys.operation(operation.method(), operation.path());
            List<String> alike = byShape.getOrDefault(LockKeys.anonymous(key), List.of());
            if (alike.contains(key)) {
                operations.put(key, key);
            } else if (alike.size() == 1) {
                operations.put(key, alike.get(0));
            }
        }
    }

    private Optional<String> operation(String lockedKey) {
        return operations.entrySet().stream()
                .filter(entry -> entry.getValue().equals(lockedKey))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The client's name. */
    Optional<String> client() {
        used.add("client");
        return lock.client().filter(name -> kept.contains("client"));
    }

    /** The names of the group of a tag. */
    Optional<ApiLock.Group> group(String tag) {
        used.add("group " + tag);
        return Optional.ofNullable(lock.groups().get(tag)).filter(group -> kept.contains("group " + tag));
    }

    /** What is locked of an operation. */
    Optional<LockedOperation> operation(ResolvedOperation operation) {
        String key = operations.get(LockKeys.operation(operation.method(), operation.path()));
        if (key == null) {
            return Optional.empty();
        }
        used.add("operation " + key);
        return Optional.of(new LockedOperation(key, lock.operations().get(key)));
    }

    /** What is locked of the type that a schema becomes, or of an operation's optional parameters. */
    Optional<ApiLock.Type> type(String pointer) {
        Locked locked = types.get(pointer);
        if (locked == null) {
            return Optional.empty();
        }
        used.add(subject(locked));
        return Optional.of(locked.type());
    }

    /**
     * The locked name of a type.
     *
     * @param pointer JSON Pointer of its schema, or the operation's method and path
     * @param given the name that it is given now, which goes before the locked one
     * @return the name; empty where another one has to be found
     */
    Optional<String> typeName(String pointer, Optional<String> given) {
        Optional<ApiLock.Type> locked = type(pointer).filter(type -> kept.contains(subject(types.get(pointer))));
        Optional<String> name = locked.map(ApiLock.Type::name);
        if (given.isPresent() && name.isPresent() && !name.equals(given)) {
            classes.releaseModel(name.get());
            return Optional.empty();
        }
        return name;
    }

    /** Tells that something cannot be called as it was. */
    void moved(String subject, String why) {
        reporter.diagnostics()
                .add(
                        DiagnosticCode.MOVED_NAME,
                        names.locate(subject),
                        "",
                        "the name of `" + subject + "` cannot be kept: " + why,
                        "Run specwright:lock to accept the name that it has now, or give it one by nameMappings");
    }

    private static String subject(Locked locked) {
        return (locked.type().shape() == ApiLock.Shape.PARAMS ? "params " : "type ") + locked.place();
    }

    /** What the lock should say after this run. */
    LockedNames names() {
        return names;
    }

    /** Whether an entry of the lock speaks of something that is there. */
    boolean isUsed(String subject) {
        return used.contains(subject);
    }
}
