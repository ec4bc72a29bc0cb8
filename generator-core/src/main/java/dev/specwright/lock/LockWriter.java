package dev.specwright.lock;

import dev.specwright.naming.JavaNames;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text of a lock: one line for each name, sorted, so that two branches seldom touch the same one. */
public final class LockWriter {

    private static final String HEADER = """
            # What Java calls the parts of this API. Specwright keeps to these names: commit this file with the document.
            # A line that is deleted is written anew as the document has it; specwright:lock does so with all of them.
            """;

    private static final List<String> ORDER = List.of("client", "group", "operation", "params");

    private LockWriter() {}

    /**
     * Writes a lock.
     *
     * @param lock the names
     * @return the same text for the same names, in lines ended by {@code \n}
     */
    public static String write(ApiLock lock) {
        StringBuilder text = new StringBuilder(HEADER);
        lines(lock).values().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /**
     * The lines of a lock.
     *
     * @param lock the names
     * @return from what a line is about, such as {@code operation GET /pets}, to the line, in the order of the file
     */
    public static Map<String, String> lines(ApiLock lock) {
        SortedMap<String, String> lines = new TreeMap<>(Comparator.comparingInt(LockWriter::rank)
                .thenComparing(LockWriter::place)
                .thenComparing(Comparator.naturalOrder()));
        lock.client().ifPresent(name -> lines.put("client", "client = " + name));
        lock.groups().forEach((tag, group) -> {
            String subject = "group " + LockTokens.subject(tag);
            lines.put(subject, subject + " = " + group.className() + " " + group.accessor());
        });
        lock.operations().forEach((key, operation) -> {
            String subject = "operation " + operationKey(key);
            lines.put(subject, subject + " = " + operation(operation));
        });
        lock.types().forEach((place, type) -> {
            boolean params = type.shape() == ApiLock.Shape.PARAMS;
            String subject = word(type.shape()) + " " + (params ? operationKey(place) : LockTokens.subject(place));
            lines.put(
                    subject,
                    subject + " = " + type.name() + " {" + members(type) + "}"
                            + (type.mark().isEmpty() ? "" : " " + type.mark()));
        });
        return lines;
    }

    private static int rank(String subject) {
        int known = ORDER.indexOf(subject.split(" ", 2)[0]);
        return known < 0 ? ORDER.size() : known;
    }

    /** Operations of one path, and what is within one schema, stand together. */
    private static String place(String subject) {
        String rest = subject.substring(subject.indexOf(' ') + 1);
        return rank(subject) == 2 || rank(subject) == 3 ? rest.substring(rest.indexOf(' ') + 1) : rest;
    }

    private static String operationKey(String key) {
        int space = key.indexOf(' ');
        return key.substring(0, space + 1) + LockTokens.subject(key.substring(space + 1));
    }

    private static String operation(ApiLock.Operation operation) {
        String parameters = operation.parameters().stream()
                .map(parameter -> parameter.place() + " "
                        + renamed(
                                parameter.jsonName(), parameter.javaName(), JavaNames.memberName(parameter.jsonName())))
                .collect(Collectors.joining(", "));
        return operation.method() + "(" + parameters + ") in " + LockTokens.subject(operation.tag());
    }

    /** The word for a shape. */
    static String word(ApiLock.Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }

    private static String members(ApiLock.Type type) {
        return switch (type.shape()) {
            case TYPE, PARAMS, VALUE -> members(type, false);
            case ENUM -> members(type, true);
            case UNION ->
                type.members().entrySet().stream()
                        .sorted(Comparator.comparing(member -> Integer.parseInt(member.getValue())))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", "));
        };
    }

    private static String members(ApiLock.Type type, boolean constants) {
        return type.members().entrySet().stream()
                .map(member -> renamed(member.getKey(), member.getValue(), usual(member.getKey(), constants)))
                .collect(Collectors.joining(", "));
    }

    /** What something is called in Java if nothing else is said. */
    static String usual(String name, boolean constant) {
        return constant ? JavaNames.constantName(name) : JavaNames.memberName(name);
    }

    private static String renamed(String name, String java, String usual) {
        return LockTokens.item(name) + (java.equals(usual) ? "" : "=" + java);
    }
}
