package dev.specwright.naming;

import java.util.List;

/**
 * The names of all classes of one output. They share one scope although they lie in two packages, so that no reader meets
 * two classes of one name and no import has to be qualified.
 *
 * <p>Not thread-safe: a run has one owner.
 */
public final class ClassNames {

    private final NameTable classes = NameTable.ignoringCase();

    /** The names of an output that has support classes only. */
    public ClassNames() {
        classes.reserve(ReservedNames.CLASSES);
    }

    /**
     * Claims the name of a model, together with its validator's.
     *
     * @param text what the document calls it
     * @return a legal, unique name
     */
    public String model(String text) {
        String wanted = JavaNames.className(text);
        if (ReservedNames.CLASSES.contains(wanted)) {
            wanted += "Model";
        }
        return classes.claim(wanted, name -> List.of(name, name + "Validator"));
    }

    /**
     * Claims the name of a class that holds schemas.
     *
     * @param name the Java name of what the schemas belong to
     * @return the name, {@code <Name>Schema} if that is free
     */
    public String schemas(String name) {
        return classes.claim(name + "Schema");
    }

    /**
     * Claims the names of the classes of a group of operations: two that send and one that checks.
     *
     * @param text what the document calls the group
     * @return the name of the blocking class, {@code <Group>Api}; the others are {@code <Group>AsyncApi} and
     *     {@code <Group>ApiValidator}
     */
    public String group(String text) {
        String name = classes.claim(
                JavaNames.className(text), free -> List.of(free + "Api", free + "AsyncApi", free + "ApiValidator"));
        return name + "Api";
    }

    /**
     * Claims the names of the two classes of the client.
     *
     * @param name the wanted name of the blocking class
     * @return the name of the blocking class; the other has {@code Async} before {@code Client}
     */
    public String client(String name) {
        String base = withoutClient(JavaNames.className(name));
        String suffix = base.equals(name) ? "" : "Client";
        return classes.claim(base, free -> List.of(free + suffix, free + "Async" + suffix, free + "AsyncClient"))
                + suffix;
    }

    /**
     * A client's name without the word that all clients' names end with.
     *
     * @param name such as {@code GcoreClient}
     * @return such as {@code Gcore}; the name itself if nothing else would be left
     */
    public static String withoutClient(String name) {
        boolean ends = name.endsWith("Client") && name.length() > "Client".length();
        return ends ? name.substring(0, name.length() - "Client".length()) : name;
    }
}
