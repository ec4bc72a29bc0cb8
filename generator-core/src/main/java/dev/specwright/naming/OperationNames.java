package dev.specwright.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Names of methods and parameters that have no names derived from them.
 *
 * <p>Not thread-safe: a class has one owner.
 */
public final class OperationNames {

    private final NameTable table = NameTable.exact();
    private final Set<String> reserved;
    private final Function<String, List<String>> derived;

    private OperationNames(Set<String> reserved, Function<String, List<String>> derived) {
        this.reserved = reserved;
        this.derived = derived;
        table.reserve(reserved);
    }

    /**
     * The methods of a client or of a group of operations.
     *
     * @return the names of a class without operations
     */
    public static OperationNames methods() {
        return new OperationNames(ReservedNames.CLIENT_METHODS, OperationNames::ofOperation);
    }

    private static List<String> ofOperation(String name) {
        return List.of(name, name + "WithResponse", name + "Call");
    }

    /**
     * The methods beside those of operations, which have their names already.
     *
     * @param operations the operations' names
     * @return the names of a group
     */
    public static OperationNames beside(List<String> operations) {
        OperationNames names = new OperationNames(ReservedNames.CLIENT_METHODS, name -> List.of(name, name + "Rules"));
        operations.forEach(name -> names.table.reserve(ofOperation(name)));
        return names;
    }

    /**
     * The methods of a client's builder.
     *
     * @return the names of a builder without credentials
     */
    public static OperationNames builderMethods() {
        return new OperationNames(ReservedNames.CLIENT_BUILDER_METHODS, List::of);
    }

    /**
     * The parameters of one method.
     *
     * @return the names of a method without parameters of the document
     */
    public static OperationNames parameters() {
        return new OperationNames(ReservedNames.OPERATION_PARAMETERS, List::of);
    }

    /**
     * Claims a name.
     *
     * @param text what the document calls it
     * @param suffix what is appended to a name that Java or the generated class has taken
     * @return a legal, unique name
     */
    public String claim(String text, String suffix) {
        return claim(text, suffix, derived);
    }

    /**
     * Claims the name of an operation that begins something on the server, which has more methods.
     *
     * @param text what the document calls it
     * @param suffix what is appended to a name that Java or the generated class has taken
     * @return a legal, unique name
     */
    public String claimWithTask(String text, String suffix) {
        return claim(text, suffix, this::withTask);
    }

    private List<String> withTask(String name) {
        List<String> all = new ArrayList<>(derived.apply(name));
        all.addAll(List.of(
                name + "Operation",
                name + "OperationCall",
                name + "OperationType",
                name + "AndWait",
                "resume" + JavaNames.capitalised(name)));
        return all;
    }

    private String claim(String text, String suffix, Function<String, List<String>> names) {
        String wanted = JavaNames.memberName(text);
        boolean taken = JavaNames.isReservedWord(wanted) || reserved.contains(wanted);
        return table.claim(taken ? wanted + suffix : wanted, names);
    }

    /**
     * Claims the name that something had before, as it is.
     *
     * @param name the name
     * @return whether it could be had
     */
    public boolean keep(String name) {
        return keep(name, derived.apply(name));
    }

    /**
     * The same for an operation that begins something on the server.
     *
     * @param name the name
     * @return whether it could be had
     */
    public boolean keepWithTask(String name) {
        return keep(name, withTask(name));
    }

    private boolean keep(String name, List<String> all) {
        boolean free = !JavaNames.isReservedWord(name) && table.isFree(all);
        if (free) {
            table.reserve(all);
        }
        return free;
    }
}
