package dev.specwright.emit;

import dev.specwright.model.ApiModel;
import dev.specwright.model.ClientModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what of a request is checked before it is sent, and by what: optional parameters by the validator of the object
 * that holds them, bodies that are models by the model's, all else by the validator of the operation's group.
 */
final class RequestChecks {

    private final boolean validators;
    private final Set<String> checkedModels;
    private final Map<String, Map<String, ParameterModel>> parameterObjects;

    private RequestChecks(ApiModel api, boolean validators) {
        this.validators = validators;
        this.parameterObjects = parameterObjects(api);
        this.checkedModels = CheckedModels.in(api, parameterObjects.keySet());
    }

    /**
     * Looks at an API.
     *
     * @param api the API, its parameter objects among the types
     * @param validators whether validators are wanted; without them nothing is checked
     */
    static RequestChecks of(ApiModel api, boolean validators) {
        return new RequestChecks(api, validators);
    }

    private static Map<String, Map<String, ParameterModel>> parameterObjects(ApiModel api) {
        Map<String, Map<String, ParameterModel>> objects = new LinkedHashMap<>();
        api.client().map(ClientModel::groups).orElse(List.of()).stream()
                .flatMap(group -> group.operations().stream())
                .forEach(operation -> operation.parameterObject().ifPresent(name -> {
                    Map<String, ParameterModel> members = objects.computeIfAbsent(name, first -> new LinkedHashMap<>());
                    operation.parameters().stream()
                            .filter(parameter -> !parameter.required())
                            .forEach(parameter -> members.put(parameter.javaName(), parameter));
                }));
        return objects;
    }

    /** Names of the models that have anything to check, themselves or in what they hold. */
    Set<String> checkedModels() {
        return checkedModels;
    }

    /** Whether anything is checked. */
    boolean areWanted() {
        return validators;
    }

    boolean isParameterObject(String model) {
        return parameterObjects.containsKey(model);
    }

    /** The parameter behind a property of a model; empty where the model is no parameter object. */
    Optional<ParameterModel> parameter(String model, PropertyModel property) {
        return Optional.ofNullable(
                parameterObjects.getOrDefault(model, Map.of()).get(property.javaName()));
    }

    /** Whether a model has a validator that finds anything. */
    boolean isChecked(String model) {
        return validators && checkedModels.contains(model);
    }

    /** The model whose validator checks a body as a whole. */
    Optional<String> model(BodyModel body) {
        return body.value().type() instanceof TypeRef.Named named
                        && isChecked(named.name())
                        && body.value().constraints().isEmpty()
                ? Optional.of(named.name())
                : Optional.empty();
    }

    /** The parameters that the validator of the operation's group checks. */
    List<ParameterModel> parameters(OperationModel operation) {
        return operation.parameters().stream()
                .filter(parameter -> validators && parameter.required())
                .filter(parameter -> CheckedModels.hasChecks(parameter.value(), checkedModels))
                .toList();
    }

    /** The body, where the validator of the operation's group checks it. */
    Optional<BodyModel> body(OperationModel operation) {
        return operation
                .body()
                .filter(body ->
                        validators && model(body).isEmpty() && CheckedModels.hasChecks(body.value(), checkedModels));
    }

    /** Whether there is anything that the validator of the operation's group checks. */
    boolean hasOwn(OperationModel operation) {
        return !parameters(operation).isEmpty() || body(operation).isPresent();
    }

    /** Whether the call is told of checks by themselves, not of one that belongs to a JSON body. */
    boolean isChecked(OperationModel operation) {
        boolean form = operation
                .body()
                .filter(body -> body.kind() != OperationModel.BodyKind.JSON || BodyEmitter.isNullBody(body))
                .flatMap(this::model)
                .isPresent();
        return form
                || hasOwn(operation)
                || operation.parameterObject().filter(this::isChecked).isPresent();
    }
}
