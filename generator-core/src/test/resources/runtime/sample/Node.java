package com.example.api.model;

import static com.example.api.core.JsonCodec.INTEGER;
import static com.example.api.core.JsonCodec.TEXT;
import static com.example.api.core.JsonCodec.list;
import static com.example.api.core.JsonCodec.map;

import com.example.api.core.JsonCodec;
import com.example.api.core.JsonModel;
import com.example.api.core.JsonReader;
import com.example.api.core.JsonValue;
import com.example.api.core.ModelType;
import com.example.api.core.ModelValues;
import com.example.api.core.Property;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds others of its kind. */
public final class Node extends JsonModel<JsonValue, Node.Builder> {
    static final Property<String> ID = Property.required(0, "id", TEXT);
    static final Property<Long> MIN = Property.optional(1, "min", INTEGER);
    static final Property<Long> MAX = Property.optional(2, "max", INTEGER);
    static final Property<Node> NEXT = Property.nullable(3, "next", JsonCodec.lazy(() -> Node.TYPE));
    static final Property<List<Node>> CHILDREN =
            Property.optional(4, "children", list(JsonCodec.lazy(() -> Node.TYPE)));
    static final Property<Map<String, Node>> NAMED =
            Property.optional(5, "named", map(JsonCodec.lazy(() -> Node.TYPE)));

    /** Reads and writes the JSON form of this model. */
    public static final ModelType<Node, Builder> TYPE =
            ModelType.of("Node", Node::new, Builder::new, ID, MIN, MAX, NEXT, CHILDREN, NAMED);

    private Node(ModelValues values) {
        super(TYPE, values);
    }

    public static Builder builder() {
        return TYPE.newBuilder();
    }

    public static Node fromJson(String json) {
        return TYPE.fromJson(json);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Node fromJson(JsonReader json) {
        return TYPE.fromReader(json);
    }

    public String id() {
        return value(ID);
    }

    public Optional<Node> next() {
        return optional(NEXT);
    }

    public Optional<List<Node>> children() {
        return optional(CHILDREN);
    }

    /** Builds a node. */
    public static final class Builder extends JsonModel.Builder<Node, JsonValue, Builder> {
        private Builder(ModelValues values) {
            super(TYPE, values);
        }

        public Builder id(String id) {
            return set(ID, id);
        }

        public Builder min(long min) {
            return set(MIN, min);
        }

        public Builder max(long max) {
            return set(MAX, max);
        }

        public Builder next(Node next) {
            return set(NEXT, next);
        }

        public Builder children(Collection<? extends Node> children) {
            return setList(CHILDREN, children);
        }

        public Builder named(Map<String, ? extends Node> named) {
            return setMap(NAMED, named);
        }
    }
}
