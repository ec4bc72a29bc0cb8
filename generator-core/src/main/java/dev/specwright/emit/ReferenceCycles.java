package dev.specwright.emit;

import dev.specwright.model.AdditionalMembers;
import dev.specwright.model.ApiModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.TypeModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the models that lead into no cycle of references. Only they may be named while another class is initialised:
 * classes that initialise each other in circles see half-made constants, and two threads at it can lock each other out
 * (JLS 12.4.2).
 */
final class ReferenceCycles {

    private final Map<String, List<String>> users = new LinkedHashMap<>();
    private final Map<String, Integer> open = new LinkedHashMap<>();

    private ReferenceCycles(ApiModel api) {
        for (TypeModel type : api.types()) {
            if (type instanceof ObjectModel model) {
                Set<String> used = typesUsedBy(model);
                open.put(model.name(), used.size());
                used.forEach(name ->
                        users.computeIfAbsent(name, unused -> new ArrayList<>()).add(model.name()));
            } else {
                // Enums refer to nothing, unions only to what they ask for when first used.
                open.put(type.name(), 0);
            }
        }
    }

    /** Names of the models from which no path of references leads into a cycle. */
    static Set<String> modelsOutside(ApiModel api) {
        return new ReferenceCycles(api).peel();
    }

    /** Names of the types that a model's members have. */
    static Set<String> typesUsedBy(ObjectModel model) {
        Set<String> used = new LinkedHashSet<>();
        model.properties().forEach(property -> collect(property.value(), used));
        if (model.additional() instanceof AdditionalMembers.Typed typed) {
            collect(typed.value(), used);
        }
        return used;
    }

    private static void collect(ValueModel value, Set<String> used) {
        if (value.type() instanceof TypeRef.Named named) {
            used.add(named.name());
        } else if (value.type() instanceof TypeRef.ListOf list) {
            collect(list.element(), used);
        } else if (value.type() instanceof TypeRef.MapOf map) {
            collect(map.value(), used);
        }
    }

    /** Takes away models that use none but those taken away before, until none is left that can be. */
    private Set<String> peel() {
        Set<String> peeled = new LinkedHashSet<>();
        Deque<String> ready = new ArrayDeque<>();
        open.forEach((name, count) -> {
            if (count == 0) {
                ready.add(name);
            }
        });
        while (!ready.isEmpty()) {
            String name = ready.remove();
            peeled.add(name);
            for (String user : users.getOrDefault(name, List.of())) {
                if (open.merge(user, -1, Integer::sum) == 0) {
                    ready.add(user);
                }
            }
        }
        return peeled;
    }
}
