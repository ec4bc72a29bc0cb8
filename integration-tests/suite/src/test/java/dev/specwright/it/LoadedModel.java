package dev.specwright.it;

import java.util.List;

/**
 * A generated model, used as callers use it but by reflection.
 *
 * @param loader knows the generated classes
 * @param packageName the package that was generated
 * @param name the model's simple name
 */
record LoadedModel(ClassLoader loader, String packageName, String name) {

    Object fromJson(String json) throws ReflectiveOperationException {
        return model().getMethod("fromJson", String.class).invoke(null, json);
    }

    String toJson(Object model) throws ReflectiveOperationException {
        return (String) model().getMethod("toJson").invoke(model);
    }

    /** By way of the builder. */
    Object copy(Object model) throws ReflectiveOperationException {
        Object builder = model().getMethod("toBuilder").invoke(model);
        return builder.getClass().getMethod("build").invoke(builder);
    }

    List<?> violations(Object model) throws ReflectiveOperationException {
        Class<?> validator = loader.loadClass(packageName + ".model." + name + "Validator");
        return (List<?>) validator.getMethod("validate", model()).invoke(null, model);
    }

    private Class<?> model() throws ReflectiveOperationException {
        return loader.loadClass(packageName + ".model." + name);
    }
}
