package dev.specwright.naming;

import dev.specwright.model.MemberStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names within one model class. A property claims everything that is generated from its name: accessors, the
 * builder's methods and the constant.
 *
 * <p>Not thread-safe: a class has one owner.
 */
public final class MemberNames {

    private final MemberStyle style;
    private final NameTable methods = NameTable.exact();
    private final NameTable builderMethods = NameTable.exact();
    private final NameTable constants = NameTable.exact();

    /**
     * The names of a class that has no properties yet.
     *
     * @param style what methods are called
     */
    public MemberNames(MemberStyle style) {
        this.style = style;
        methods.reserve(ReservedNames.MODEL_METHODS);
        builderMethods.reserve(builderMethods(style));
    }

    /** What a property holds, which decides what the builder offers for it. */
    public enum Holds {
        /** One value. */
        ONE,
        /** A list: {@code addElement}. */
        LIST,
        /** A map: {@code putElement}. */
        MAP
    }

    /**
     * The names of a property.
     *
     * @param member its accessor's and builder method's name
     * @param element the capitalised name of an element; {@code ""} where it holds one value
     */
    public record Names(String member, String element) {}

    /**
     * Claims the names of a property.
     *
     * @param text the property's name in the document, or the name that the document gives it for Java
     * @param holds what it holds
     * @param formatted whether it is shown as something else than its text, which then has methods of its own
     * @return names that are legal and collide with nothing in the class
     */
    public Names claim(String text, Holds holds, boolean formatted) {
        String wanted = JavaNames.memberName(text);
        if (JavaNames.isReservedWord(wanted)
                || ReservedNames.MODEL_METHODS.stream().anyMatch(MemberMethods.ofModel(wanted, style, false)::contains)
                || builderMethods(style).stream().anyMatch(MemberMethods.ofBuilder(wanted, style, false)::contains)) {
            wanted += "Value";
        }
        String name = wanted;
        for (int number = 2; ; number++) {
            for (String element : elements(text, name, holds)) {
                if (take(name, element, holds, formatted)) {
                    return new Names(name, element);
                }
            }
            name = wanted + (Character.isDigit(wanted.charAt(wanted.length() - 1)) ? "_" : "") + number;
        }
    }

    /**
     * Claims the names that a property had before.
     *
     * @param text the property's name in the document
     * @param member the name that its accessor had
     * @param holds what it holds
     * @param formatted whether it is shown as something else than its text
     * @return the names; empty where they cannot be had any more
     */
    public Optional<Names> keep(String text, String member, Holds holds, boolean formatted) {
        if (!JavaNames.isReservedWord(member)) {
            for (String element : elements(text, member, holds)) {
                if (take(member, element, holds, formatted)) {
                    return Optional.of(new Names(member, element));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The name of the constant that describes a property. Names that {@link #claim} gives have different constants.
     *
     * @param member the name of its accessor
     * @return {@code UPPER_SNAKE_CASE}; not the name of a constant that every model has
     */
    public static String constant(String member) {
        String name = JavaNames.constantName(member);
        if (ReservedNames.MODEL_CONSTANTS.contains(name)) {
            return name + "_VALUE";
        }
        // Letters without case: a parameter of that name would hide the constant.
        return name.equals(member) ? name + "_" : name;
    }

    /** What a builder has for itself; what sets any property takes that first, so another method may have its name. */
    private static List<String> builderMethods(MemberStyle style) {
        return ReservedNames.BUILDER_METHODS.stream()
                .filter(name -> !style.bean() || !name.startsWith("set"))
                .toList();
    }

    private static List<String> elements(String text, String name, Holds holds) {
        if (holds == Holds.ONE) {
            return List.of("");
        }
        String whole = JavaNames.capitalised(name);
        return List.of(Singulars.elementName(text), whole, whole + "Element");
    }

    private boolean take(String name, String element, Holds holds, boolean formatted) {
        List<String> accessors = MemberMethods.ofModel(name, style, formatted);
        List<String> setters = new ArrayList<>(MemberMethods.ofBuilder(name, style, formatted));
        if (holds != Holds.ONE) {
            setters.add((holds == Holds.LIST ? "add" : "put") + element);
        }
        List<String> constant = List.of(constant(name));
        boolean free = methods.isFree(accessors) && builderMethods.isFree(setters) && constants.isFree(constant);
        if (free) {
            methods.reserve(accessors);
            builderMethods.reserve(setters);
            constants.reserve(constant);
        }
        return free;
    }
}
