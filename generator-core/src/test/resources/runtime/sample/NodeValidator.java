package com.example.api.model;

import static com.example.api.core.Check.ascending;
import static com.example.api.core.Check.each;
import static com.example.api.core.Check.eachValue;
import static com.example.api.core.Check.maximum;
import static com.example.api.model.Node.*;

import com.example.api.core.Violations;

/** Checks nodes. */
public final class NodeValidator {
    private NodeValidator() {}

    public static Violations validate(Node node) {
        return node == null ? Violations.NONE : Violations.NONE
                .and(MAX, maximum(MAX.of(node), 300, "#/components/schemas/Node/properties/max/maximum"))
                .and(NEXT, NodeValidator.validate(NEXT.of(node)))
                .and(CHILDREN, each(CHILDREN.of(node), NodeValidator::validate))
                .and(NAMED, eachValue(NAMED.of(node), NodeValidator::validate))
                .and(ascending("min must not exceed max", "#/components/schemas/Node/x-specwright-rules/0", node, MIN, MAX));
    }
}
