package dev.specwright.lint.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.specwright.load.Pointers;
import java.util.function.UnaryOperator;

/**
 * One change of a document.
 *
 * @param kind what is done
 * @param pointer JSON Pointer (RFC 6901) of what is changed, or of what the new member comes to stand behind
 * @param name the new name; {@code ""} where there is none
 * @param value the new value, a scalar or a list of scalars; missing where there is none
 */
public record Edit(Kind kind, String pointer, String name, JsonNode value) {

    /** What is done. */
    public enum Kind {
        /** A member gets another name. */
        RENAME,
        /** A member or an element goes. */
        REMOVE,
        /** A value gives way to another, or is written anew. */
        REPLACE,
        /** A member comes to stand behind another. */
        INSERT,
        /** An element comes to the end of a list. */
        APPEND,
        /** A value becomes the one element of a list. */
        WRAP
    }

    /**
     * A member gets another name.
     *
     * @param pointer the member
     * @param name the name
     * @return the change
     */
    public static Edit rename(String pointer, String name) {
        return new Edit(Kind.RENAME, pointer, name, MissingNode.getInstance());
    }

    /**
     * A member or an element goes.
     *
     * @param pointer the member or the element
     * @return the change
     */
    public static Edit remove(String pointer) {
        return new Edit(Kind.REMOVE, pointer, "", MissingNode.getInstance());
    }

    /**
     * A value gives way to another; the same value is written anew, in quotes where some reader of YAML needs them.
     *
     * @param pointer the old value
     * @param value the new value
     * @return the change
     */
    public static Edit replace(String pointer, JsonNode value) {
        return new Edit(Kind.REPLACE, pointer, "", value);
    }

    /**
     * A member comes to stand behind another.
     *
     * @param pointer the other
     * @param name the new member's name
     * @param value its value
     * @return the change
     */
    public static Edit insert(String pointer, String name, JsonNode value) {
        return new Edit(Kind.INSERT, pointer, name, value);
    }

    /**
     * An element comes to the end of a list.
     *
     * @param pointer the list
     * @param value the element
     * @return the change
     */
    public static Edit append(String pointer, JsonNode value) {
        return new Edit(Kind.APPEND, pointer, "", value);
    }

    /**
     * A value becomes the one element of a list.
     *
     * @param pointer the value
     * @return the change
     */
    public static Edit wrap(String pointer) {
        return new Edit(Kind.WRAP, pointer, "", MissingNode.getInstance());
    }

    /**
     * What the change is about, once it is made.
     *
     * @return the pointer with the new name
     */
    public String result() {
        return kind == Kind.RENAME || kind == Kind.INSERT
                ? Pointers.child(pointer.substring(0, pointer.lastIndexOf('/')), name)
                : pointer;
    }

    /**
     * The same change of a node that has another pointer.
     *
     * @param change from the old pointer to the new one
     * @return a copy
     */
    public Edit moved(UnaryOperator<String> change) {
        return new Edit(kind, change.apply(pointer), name, value);
    }
}
