package dev.specwright.compile;

import dev.specwright.model.InterfaceModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.ClassNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the models that others are composed of. Who shows a property otherwise than the part, with another type, or
 * required where the part has it optional, does not implement the part's interface: so the interface hangs on the part
 * alone, and stays as it is when one more model is composed of it.
 */
final class CommonInterfaces {

    private final Map<String, ObjectModel> models = new LinkedHashMap<>();
    private final ClassNames classes;

    private CommonInterfaces(List<TypeModel> types, ClassNames classes) {
        this.classes = classes;
        for (TypeModel type : types) {
            // A deprecated class cannot be named elsewhere without a warning.
            if (type instanceof ObjectModel model && !model.deprecated()) {
                models.put(model.name(), model);
            }
        }
    }

    /**
     * Finds the interfaces.
     *
     * @param types all types
     * @param parts for models by name, the names of the models that they are composed of
     * @param classes gives the interfaces their names
     * @return the interfaces that two or more models implement
     */
    static List<InterfaceModel> find(List<TypeModel> types, Map<String, List<String>> parts, ClassNames classes) {
        return new CommonInterfaces(types, classes).find(parts);
    }

    private List<InterfaceModel> find(Map<String, List<String>> parts) {
        List<InterfaceModel> interfaces = new ArrayList<>();
        for (ObjectModel part : models.values()) {
            List<String> implementers = new ArrayList<>(List.of(part.name()));
            models.values().stream()
                    .filter(model -> parts.getOrDefault(model.name(), List.of()).contains(part.name()))
                    .filter(model -> showsAll(model, part))
                    .forEach(model -> implementers.add(model.name()));
            if (implementers.size() > 1 && !part.properties().isEmpty()) {
                String name = classes.model("Any" + part.name());
                interfaces.add(new InterfaceModel(name, part.name(), part.properties(), implementers));
            }
        }
        return interfaces;
    }

    private static boolean showsAll(ObjectModel model, ObjectModel part) {
        Map<String, PropertyModel> own = new LinkedHashMap<>();
        model.properties().forEach(property -> own.put(property.javaName(), property));
        return part.properties().stream()
                .allMatch(property -> Optional.ofNullable(own.get(property.javaName()))
                        .filter(same -> same.jsonName().equals(property.jsonName()) && isShownAlike(same, property))
                        .isPresent());
    }

    private static boolean isShownAlike(PropertyModel one, PropertyModel other) {
        return one.mayBeEmpty() == other.mayBeEmpty()
                && plain(one.value().type()).equals(plain(other.value().type()));
    }

    /** The type without the constraints on what lists and maps hold, which Java does not show. */
    private static TypeRef plain(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return new TypeRef.ListOf(plain(list.element()));
        }
        return type instanceof TypeRef.MapOf map ? new TypeRef.MapOf(plain(map.value())) : type;
    }

    private static ValueModel plain(ValueModel value) {
        return new ValueModel(plain(value.type()), value.nullable(), List.of());
    }
}
