package dev.specwright.emit;

import dev.specwright.model.ObjectModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.naming.MemberNames;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The names of a model's property constants, which its validator refers to. */
final class PropertyConstants {

    /** The constant that holds the model's own type, which no property may take. */
    static final String TYPE = "TYPE";

    private final String modelName;
    private final Map<String, String> byJsonName = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    /** Those of a type that has no properties. */
    PropertyConstants(String typeName) {
        modelName = typeName;
        used.add(TYPE);
    }

    PropertyConstants(ObjectModel model) {
        this(model.name());
        // A constant hides the class of its name (JLS 6.4.2), so none may be called as a class that stands beside it.
        used.add(model.name());
        used.addAll(ReferenceCycles.typesUsedBy(model));
        for (PropertyModel property : model.properties()) {
            byJsonName.put(property.jsonName(), unused(MemberNames.constant(property.javaName())));
        }
    }

    String modelName() {
        return modelName;
    }

    String of(PropertyModel property) {
        return of(property.jsonName());
    }

    String of(String jsonName) {
        String constant = byJsonName.get(jsonName);
        if (constant == null) {
            throw new IllegalStateException("not a declared property: " + jsonName);
        }
        return constant;
    }

    /** Takes a name for another constant of the same scope; underscores are added until no property has it. */
    String unused(String wanted) {
        String name = wanted;
        while (!used.add(name)) {
            name += "_";
        }
        return name;
    }
}
