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
        return classes.claim(wanted, ClassNames::ofModel);
    }

    /**
     * Claims the name that a model had before, as it is.
     *
     * @param name the name
     * @return whether it could be had
     */
    public boolean keepModel(String name) {
        return !ReservedNames.CLASSES.contains(name) && keep(ofModel(name));
    }

    /**
     * Gives the name of a model back, so that another one may have it.
     *
     * @param name a name that was kept
     */
    public void releaseModel(String name) {
        classes.release(ofModel(name));
    }

    private boolean keep(List<String> names) {
        boolean free = classes.isFree(names);
        if (free) {
            classes.reserve(names);
        }
        return free;
    }

    private static List<String> ofModel(String name) {
        return List.of(name, name + "Validator");
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
        return classes.claim(JavaNames.className(text), ClassNames::ofGroup) + "Api";
    }

    /**
     * Claims the names that a group had before, as they are.
     *
     * @param name the name of the blocking class
     * @return whether they could be had
     */
    public boolean keepGroup(String name) {
        return name.endsWith("Api") && keep(ofGroup(name.substring(0, name.length() - "Api".length())));
    }

    /**
     * Gives the names of a group back, so that another one may have them.
     *
     * @param name a name that was kept
     */
    public void releaseGroup(String name) {
        classes.release(ofGroup(name.substring(0, name.length() - "Api".length())));
    }

    private static List<String> ofGroup(String name) {
        return List.of(name + "Api", name + "AsyncApi", name + "ApiValidator");
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
        return classes.claim(base, free -> ofClient(free, suffix)) + suffix;
    }

    /**
     * Claims the names that a client had before, as they are.
     *
     * @param name the name of the blocking class
     * @return whether they could be had
     */
    public boolean keepClient(String name) {
        String base = withoutClient(name);
        return keep(ofClient(base, base.equals(name) ? "" : "Client"));
    }

    private static List<String> ofClient(String base, String suffix) {
        return List.of(base + suffix, base + "Async" + suffix, base + "AsyncClient");
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
