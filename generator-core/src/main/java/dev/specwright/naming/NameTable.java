package dev.specwright.naming;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Makes names unique within one scope. Who comes first keeps the name; who comes later gets 2, 3 … appended. So a name
 * changes only if one that stands before it in the document begins to claim the same.
 *
 * <p>Not thread-safe: a scope has one owner.
 */
public final class NameTable {

    private final Set<String> taken = new LinkedHashSet<>();
    private final UnaryOperator<String> identity;

    private NameTable(UnaryOperator<String> identity) {
        this.identity = identity;
    }

    /**
     * A scope in which names that differ only in case are the same: those of classes, which become files.
     *
     * @return an empty scope
     */
    public static NameTable ignoringCase() {
        return new NameTable(name -> name.toLowerCase(Locale.ROOT));
    }

    /**
     * A scope in which case makes a difference.
     *
     * @return an empty scope
     */
    public static NameTable exact() {
        return new NameTable(UnaryOperator.identity());
    }

    /**
     * Takes names so that no claim gets them.
     *
     * @param names the names
     */
    public void reserve(Iterable<String> names) {
        names.forEach(name -> taken.add(identity.apply(name)));
    }

    /**
     * Whether names are all free.
     *
     * @param names the names
     * @return true if a claim of them all would succeed
     */
    public boolean isFree(List<String> names) {
        for (String name : names) {
            if (taken.contains(identity.apply(name))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Gives names back, so that they are free again.
     *
     * @param names the names
     */
    void release(Iterable<String> names) {
        names.forEach(name -> taken.remove(identity.apply(name)));
    }

    /**
     * Claims a name.
     *
     * @param wanted the name wanted
     * @return the name, or the name with the first number from 2 that makes it unique
     */
    public String claim(String wanted) {
        return claim(wanted, List::of);
    }

    /**
     * Claims a name together with the names that are derived from it.
     *
     * @param wanted the name wanted
     * @param derived from a name to all names that must be free for it, itself included where it is used
     * @return the name, or the name with the first number from 2 with which all derived names are unique
     */
    public String claim(String wanted, Function<String, List<String>> derived) {
        String name = wanted;
        for (int number = 2; !isFree(derived.apply(name)); number++) {
            name = numbered(wanted, number);
        }
        reserve(derived.apply(name));
        return name;
    }

    /** A number after a digit would read as part of it: {@code V3} and 2 are {@code V3_2}. */
    private static String numbered(String name, int number) {
        boolean digit = Character.isDigit(name.charAt(name.length() - 1));
        return name + (digit ? "_" : "") + number;
    }
}
