package dev.specwright.diff.java;

import dev.specwright.diff.java.JavaMember.Parameter;
import dev.specwright.model.AdditionalMembers;
import dev.specwright.model.ApiModel;
import dev.specwright.model.ClientModel;
import dev.specwright.model.ClientModel.GroupModel;
import dev.specwright.model.ComponentModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.UnionModel;
import dev.specwright.model.ValueModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The validators: of models, of components that are no classes, and of what operations send. */
final class ValidatorSurface {

    private static final JavaType VIOLATIONS = JavaType.core("Violations");

    private final ApiModel api;
    private final Set<String> checked = new LinkedHashSet<>();
    private final Set<String> parameterObjects = new LinkedHashSet<>();

    private ValidatorSurface(ApiModel api) {
        this.api = api;
        findChecked();
    }

    static List<JavaClass> of(ApiModel api) {
        ValidatorSurface surface = new ValidatorSurface(api);
        List<JavaClass> classes = new ArrayList<>();
        for (TypeModel type : api.types()) {
            boolean idle = surface.parameterObjects.contains(type.name()) && !surface.checked.contains(type.name());
            if (type instanceof ObjectModel && !idle || type instanceof UnionModel) {
                classes.add(validator(type.name(), type.pointer(), JavaType.model(type.name()))
                        .done());
            }
        }
        for (ComponentModel component : api.components()) {
            JavaType type = TypeNames.element(component.value());
            classes.add(validator(component.name(), component.pointer(), type)
                    .field("CODEC", JavaType.core("JsonCodec", type))
                    .done());
        }
        api.client()
                .map(ClientModel::groups)
                .orElse(List.of())
                .forEach(group -> surface.group(group).ifPresent(classes::add));
        return classes;
    }

    private static ClassDraft validator(String name, String pointer, JavaType checked) {
        return ClassDraft.plain(JavaType.model(name + "Validator"), pointer)
                .factory("validate", VIOLATIONS, new Parameter(checked, "value"));
    }

    /** A method for each operation that sends anything with constraints beside models and parameter objects. */
    private Optional<JavaClass> group(GroupModel group) {
        String pointer = group.operations().stream()
                .findFirst()
                .map(OperationModel::pointer)
                .orElse("");
        ClassDraft draft = ClassDraft.plain(JavaType.model(group.name() + "Validator"), pointer);
        boolean any = false;
        for (OperationModel operation : group.operations()) {
            List<Parameter> parameters = sent(operation);
            if (!parameters.isEmpty()) {
                any = true;
                draft.add(new JavaMember(
                        operation.name(),
                        JavaMember.Kind.STATIC_METHOD,
                        VIOLATIONS,
                        parameters,
                        false,
                        operation.pointer()));
            }
        }
        return any ? Optional.of(draft.done()) : Optional.empty();
    }

    private List<Parameter> sent(OperationModel operation) {
        List<Parameter> sent = new ArrayList<>();
        for (ParameterModel parameter : operation.parameters()) {
            if (parameter.required() && isChecked(parameter.value())) {
                sent.add(new Parameter(ShownTypes.argument(parameter.value()), parameter.javaName()));
            }
        }
        operation
                .body()
                .filter(body -> isChecked(body.value()) && !isModel(body))
                .ifPresent(body -> sent.add(new Parameter(GroupSurface.type(body), body.javaName())));
        return sent;
    }

    private boolean isModel(BodyModel body) {
        return body.value().type() instanceof TypeRef.Named named
                && checked.contains(named.name())
                && body.value().constraints().isEmpty();
    }

    private void findChecked() {
        api.client()
                .map(ClientModel::groups)
                .orElse(List.of())
                .forEach(group -> group.operations()
                        .forEach(operation -> operation.parameterObject().ifPresent(parameterObjects::add)));
        int before;
        do {
            before = checked.size();
            for (TypeModel type : api.types()) {
                boolean closed = !parameterObjects.contains(type.name());
                if (type instanceof UnionModel || type instanceof ObjectModel model && isChecked(model, closed)) {
                    checked.add(type.name());
                }
            }
        } while (checked.size() > before);
    }

    private boolean isChecked(ObjectModel model, boolean closed) {
        boolean members = model.properties().stream().map(PropertyModel::value).anyMatch(this::isChecked);
        boolean others = model.additional() instanceof AdditionalMembers.Typed typed && isChecked(typed.value());
        return members
                || others
                || !model.constraints().isEmpty()
                || !model.rules().isEmpty()
                || closed && model.additional() instanceof AdditionalMembers.Closed;
    }

    private boolean isChecked(ValueModel value) {
        if (!value.constraints().isEmpty()) {
            return true;
        } else if (value.type() instanceof TypeRef.ListOf list) {
            return isChecked(list.element());
        } else if (value.type() instanceof TypeRef.MapOf map) {
            return isChecked(map.value());
        }
        return value.type() instanceof TypeRef.Named named && checked.contains(named.name());
    }
}
