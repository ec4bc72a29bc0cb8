package dev.specwright.emit;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

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

    /**
     * A layout with packages of the user's choice.
     *
     * @param packageName the package that is above the others by default
     * @param modelPackage the package of models, where one is chosen
     * @param apiPackage the package of the client, where one is chosen
     * @return the packages; that of the support classes is {@code .core} below the first
     */
    public static JavaNamespace of(String packageName, Optional<String> modelPackage, Optional<String> apiPackage) {
        JavaNamespace usual = below(packageName);
        return new JavaNamespace(apiPackage.orElse(usual.api()), modelPackage.orElse(usual.model()), usual.core());
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
