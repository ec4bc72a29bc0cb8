package dev.specwright.emit;

import dev.specwright.model.AdditionalMembers;
import dev.specwright.model.ApiModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.UnionModel;
import dev.specwright.model.ValueModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the models that have anything to check, so that validators do not call into ones that never find fault. */
final class CheckedModels {

    private CheckedModels() {}

    /**
     * Names of the models with a constraint of their own or in anything they hold.
     *
     * @param parameterObjects names of those that hold parameters, of which there are never more than are declared
     */
    static Set<String> in(ApiModel api, Set<String> parameterObjects) {
        Set<String> checked = new LinkedHashSet<>();
        int before;
        do {
            before = checked.size();
            for (TypeModel type : api.types()) {
                boolean closed = !parameterObjects.contains(type.name());
                if (type instanceof UnionModel
                        || type instanceof ObjectModel model && hasChecks(model, closed, checked)) {
                    checked.add(type.name());
                }
            }
        } while (checked.size() > before);
        return checked;
    }

    private static boolean hasChecks(ObjectModel model, boolean closed, Set<String> checked) {
        List<ValueModel> values = new ArrayList<>();
        model.properties().stream().map(PropertyModel::value).forEach(values::add);
        if (model.additional() instanceof AdditionalMembers.Typed typed) {
            values.add(typed.value());
        }
        return !model.constraints().isEmpty()
                || !model.rules().isEmpty()
                || closed && model.additional() instanceof AdditionalMembers.Closed
                || values.stream().anyMatch(value -> hasChecks(value, checked));
    }

    /** Whether a value has a constraint, given the models that are known to have some. */
    static boolean hasChecks(ValueModel value, Set<String> checked) {
        if (!value.constraints().isEmpty()) {
            return true;
        }
        if (value.type() instanceof TypeRef.ListOf list) {
            return hasChecks(list.element(), checked);
        }
        if (value.type() instanceof TypeRef.MapOf map) {
            return hasChecks(map.value(), checked);
        }
        return value.type() instanceof TypeRef.Named named && checked.contains(named.name());
    }
}
