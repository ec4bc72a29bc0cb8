package dev.specwright.diff.java;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that callers of the generated Java can name, but for the support classes, which are the same in every output: a
 * function of the compiled model.
 *
 * @param classes the classes by their names from the package that the user chose, such as {@code model.Pet}
 */
public record JavaSurface(Map<String, JavaClass> classes) {

    /** Nothing at all. */
    public static final JavaSurface NONE = new JavaSurface(Map.of());

    /** Copies the map. */
    public JavaSurface {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }

    static JavaSurface of(List<JavaClass> classes) {
        Map<String, JavaClass> byName = new LinkedHashMap<>();
        classes.forEach(each -> byName.put(each.type().name(), each));
        return new JavaSurface(byName);
    }
}
