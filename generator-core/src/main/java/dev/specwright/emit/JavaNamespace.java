package dev.specwright.emit;

import com.palantir.javapoet.ClassName;

/**
 * The packages of one generated client.
 *
 * @param api the client and the operations by tag
 * @param model models and validators
 * @param core support classes
 */
public record JavaNamespace(String api, String model, String core) {

    /**
     * The usual layout below one package.
     *
     * @param packageName the package the user chose
     * @return that package for the client, {@code .model} and {@code .core} below it for the rest
     */
    public static JavaNamespace below(String packageName) {
        return new JavaNamespace(packageName, packageName + ".model", packageName + ".core");
    }

    ClassName apiClass(String name) {
        return ClassName.get(api, name);
    }

    ClassName modelClass(String name) {
        return ClassName.get(model, name);
    }

    ClassName validatorClass(String modelName) {
        return ClassName.get(model, modelName + "Validator");
    }

    ClassName coreClass(String name, String... nested) {
        return ClassName.get(core, name, nested);
    }
}
