package dev.specwright.model;

import java.util.List;

/**
 * What an object and the objects composed of it ({@code allOf}) have in common: becomes a sealed interface, so that
 * callers can handle them alike.
 *
 * @param name the Java interface's simple name
 * @param model the name of the {@link ObjectModel} that others are composed of
 * @param properties its properties; each implementer has accessors of the same names and types
 * @param implementers the names of the models that implement it, the first one being {@link #model()}
 */
public record InterfaceModel(String name, String model, List<PropertyModel> properties, List<String> implementers) {

    /** Copies what it is given. */
    public InterfaceModel {
        properties = List.copyOf(properties);
        implementers = List.copyOf(implementers);
    }
}
