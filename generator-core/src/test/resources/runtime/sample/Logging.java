package com.example.api.model;

import static com.example.api.core.JsonCodec.INTEGER;
import static com.example.api.core.JsonCodec.TEXT;
import static com.example.api.core.JsonCodec.TRUTH;

import com.example.api.core.JsonModel;
import com.example.api.core.JsonReader;
import com.example.api.core.JsonValue;
import com.example.api.core.ModelType;
import com.example.api.core.ModelValues;
import com.example.api.core.Property;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;

/** Has no other members. */
public final class Logging extends JsonModel<JsonValue, Logging.Builder> {
    static final Property<Boolean> ENABLED = Property.required(0, "enabled", TRUTH);
    static final Property<String> TOPIC = Property.optional(1, "topic", TEXT);
    static final Property<Long> PIN = Property.optional(2, "pin", INTEGER).secret();

    /** Reads and writes the JSON form of this model. */
    public static final ModelType<Logging, Builder> TYPE =
            ModelType.of("Logging", Logging::new, Builder::new, ENABLED, TOPIC, PIN).closed();

    private Logging(ModelValues values) {
        super(TYPE, values);
    }

    public static Builder builder() {
        return TYPE.newBuilder();
    }

    public static Logging fromJson(String json) {
        return TYPE.fromJson(json);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Logging fromJson(JsonReader json) {
        return TYPE.fromReader(json);
    }

    public boolean enabled() {
        return value(ENABLED);
    }

    public Optional<String> topic() {
        return optional(TOPIC);
    }

    /** Builds logging. */
    public static final class Builder extends JsonModel.Builder<Logging, JsonValue, Builder> {
        private Builder(ModelValues values) {
            super(TYPE, values);
        }

        public Builder enabled(boolean enabled) {
            return set(ENABLED, enabled);
        }

        public Builder topic(String topic) {
            return set(TOPIC, topic);
        }

        public Builder pin(long pin) {
            return set(PIN, pin);
        }
    }
}
