package dev.specwright.model;

/**
 * A class of the user's own that stands for values of a schema.
 *
 * @param name its qualified name
 * @param reader the static method that makes a value, or {@code new}
 * @param writer the method that gives back what a value was made of
 */
public record MappedType(String name, String reader, String writer) {

    /**
     * The class's simple name.
     *
     * @return what follows the last dot
     */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
