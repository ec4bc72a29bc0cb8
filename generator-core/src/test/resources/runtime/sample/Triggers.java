package com.example.api.model;

import static com.example.api.core.JsonCodec.INTEGER;

import com.example.api.core.JsonModel;
import com.example.api.core.JsonReader;
import com.example.api.core.ModelType;
import com.example.api.core.ModelValues;
import com.example.api.core.Property;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;

/** Typed additional members. */
public final class Triggers extends JsonModel<Long, Triggers.Builder> {
    static final Property<Long> CPU = Property.optional(0, "cpu", INTEGER);

    /** Reads and writes the JSON form of this model. */
    public static final ModelType<Triggers, Builder> TYPE =
            ModelType.of("Triggers", Triggers::new, Builder::new, CPU).additional(INTEGER);

    private Triggers(ModelValues values) {
        super(TYPE, values);
    }

    public static Builder builder() {
        return TYPE.newBuilder();
    }

    public static Triggers fromJson(String json) {
        return TYPE.fromJson(json);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Triggers fromJson(JsonReader json) {
        return TYPE.fromReader(json);
    }

    public Optional<Long> cpu() {
        return optional(CPU);
    }

    /** Builds triggers. */
    public static final class Builder extends JsonModel.Builder<Triggers, Long, Builder> {
        private Builder(ModelValues values) {
            super(TYPE, values);
        }

        public Builder cpu(long cpu) {
            return set(CPU, cpu);
        }
    }
}
