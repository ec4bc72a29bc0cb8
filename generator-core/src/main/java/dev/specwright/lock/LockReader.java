package dev.specwright.lock;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.lock.ApiLock.Group;
import dev.specwright.lock.ApiLock.Operation;
import dev.specwright.lock.ApiLock.Parameter;
import dev.specwright.lock.ApiLock.Shape;
import dev.specwright.lock.ApiLock.Type;
import dev.specwright.lock.LockLine.Item;
import dev.specwright.lock.LockLine.Misread;
import dev.specwright.naming.JavaNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the text of a lock. What cannot be read is an error: to pass over it would move the names that it kept. */
public final class LockReader {

    private static final String HINT =
            "Mend the line, or delete it: what it names is then named as the document has it";
    private static final List<String> PLACES = List.of("path", "query", "header", "cookie");

    private final String file;
    private final Diagnostics diagnostics;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, Integer> classes = new LinkedHashMap<>();
    private final SortedMap<String, Group> groups = new TreeMap<>();
    private final SortedMap<String, Operation> operations = new TreeMap<>();
    private final SortedMap<String, Type> types = new TreeMap<>();
    private Optional<String> client = Optional.empty();

    private LockReader(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a lock.
     *
     * @param text its text; entries may stand in any order, and one that stands twice alike counts once, so that
     *     {@code merge=union} of Git will do
     * @param file what diagnostics call it
     * @param diagnostics gets {@link DiagnosticCode#INVALID_LOCK} for each line that cannot be read, or that contradicts
     *     another one
     * @return the names of all other lines, with the line that each stands on
     */
    public static LockedNames read(String text, String file, Diagnostics diagnostics) {
        LockReader reader = new LockReader(file, diagnostics);
        int number = 0;
        boolean theirs = false;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith("<<<<<<<")) {
                reader.report(
                        number,
                        1,
                        "this merge conflict is not settled",
                        "Keep the lines of one side, or of both: generate makes good what is missing");
            }
            theirs = line.startsWith("=======") || line.startsWith("|||||||") || theirs && !line.startsWith(">>>>>>>");
            if (!theirs && !line.isBlank() && !line.startsWith("#") && !line.matches("(<<<<<<<|>>>>>>>).*")) {
                reader.line(line.strip(), number);
            }
        }
        ApiLock lock = new ApiLock(reader.client, reader.groups, reader.operations, reader.types);
        return new LockedNames(lock, file, reader.lines);
    }

    private void line(String text, int number) {
        LockLine line = new LockLine(text);
        try {
            String kind = line.word();
            switch (kind) {
                case "client" -> client(line, number);
                case "group" -> group(line, number);
                case "operation" -> operation(line, number);
                case "type", "enum", "union", "params", "value" ->
                    type(Shape.valueOf(kind.toUpperCase(Locale.ROOT)), line, number);
                default ->
                    report(
                            number,
                            1,
                            "`" + kind + "` is none of client, group, operation, params, type, enum, union, value",
                            HINT);
            }
        } catch (Misread e) {
            report(number, e.column(), e.getMessage(), HINT);
        }
    }

    private void client(LockLine line, int number) throws Misread {
        line.symbol('=');
        String name = line.identifier();
        line.end();
        if (isFirst("client", number, client.map(name::equals).orElse(true)) && isFree(name, number)) {
            client = Optional.of(name);
        }
    }

    private void group(LockLine line, int number) throws Misread {
        String tag = line.subject();
        line.symbol('=');
        Group group = new Group(line.identifier(), line.identifier());
        line.end();
        boolean same = group.equals(groups.getOrDefault(tag, group));
        if (isFirst("group " + tag, number, same) && isFree(group.className(), number)) {
            groups.put(tag, group);
        }
    }

    private void operation(LockLine line, int number) throws Misread {
        String key = line.subject() + " " + line.subject();
        line.symbol('=');
        String method = line.identifier();
        List<Item> items = line.items('(', ')', true);
        line.keyword("in ");
        Operation operation =
                new Operation(method, items.stream().map(LockReader::parameter).toList(), line.subject());
        line.end();
        if (items.stream().anyMatch(item -> !PLACES.contains(item.before()))) {
            report(number, 1, "a parameter is in none of path, query, header and cookie", HINT);
        } else if (isFirst("operation " + key, number, operation.equals(operations.getOrDefault(key, operation)))) {
            operations.put(key, operation);
        }
    }

    private static Parameter parameter(Item item) {
        String java = item.java().isEmpty() ? JavaNames.memberName(item.name()) : item.java();
        return new Parameter(item.before(), item.name(), java);
    }

    private void type(Shape shape, LockLine line, int number) throws Misread {
        String place = shape == Shape.PARAMS ? line.subject() + " " + line.subject() : line.subject();
        line.symbol('=');
        String name = line.identifier();
        SortedMap<String, String> members = new TreeMap<>();
        for (Item item : line.items('{', '}', false)) {
            String usual = shape == Shape.UNION
                    ? Integer.toString(members.size() + 1)
                    : LockWriter.usual(item.name(), shape == Shape.ENUM);
            members.putIfAbsent(item.name(), item.java().isEmpty() || shape == Shape.UNION ? usual : item.java());
        }
        String mark = line.rest();
        Type known = types.get(place);
        boolean same = known == null || known.shape() == shape && known.name().equals(name);
        boolean first = isFirst("type " + place, number, same);
        if (known != null && same) {
            // Two branches have each added members.
            known.members().forEach(members::put);
            types.put(place, new Type(shape, name, members, mark));
        } else if (first && isFree(name, number)) {
            types.put(place, new Type(shape, name, members, mark));
        }
    }

    /** Whether nothing was said of a subject before, or the same. */
    private boolean isFirst(String subject, int number, boolean same) {
        Integer other = lines.putIfAbsent(subject, number);
        if (!same) {
            report(number, 1, "line " + other + " says something else of the same", "Delete one of the two lines");
        }
        return other == null;
    }

    private boolean isFree(String className, int number) {
        Integer other = classes.putIfAbsent(className.toLowerCase(Locale.ROOT), number);
        if (other != null) {
            report(
                    number,
                    1,
                    "`" + className + "` is the name of another class on line " + other,
                    "Delete one of the two lines: what it names gets a name of its own");
        }
        return other == null;
    }

    private void report(int line, int column, String message, String hint) {
        diagnostics.add(DiagnosticCode.INVALID_LOCK, new SourceLocation(file, line, column), "", message, hint);
    }
}
