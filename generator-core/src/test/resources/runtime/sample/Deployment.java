package com.example.api.model;

import static com.example.api.core.JsonCodec.ANY;
import static com.example.api.core.JsonCodec.DECIMAL;
import static com.example.api.core.JsonCodec.INT;
import static com.example.api.core.JsonCodec.INTEGER;
import static com.example.api.core.JsonCodec.TEXT;
import static com.example.api.core.JsonCodec.TRUTH;
import static com.example.api.core.JsonCodec.list;
import static com.example.api.core.JsonCodec.map;

import com.example.api.core.Field;
import com.example.api.core.Fill;
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

/** Every row of the presence table, every codec. */
public final class Deployment extends JsonModel<JsonValue, Deployment.Builder> {
    static final Property<String> NAME = Property.required(0, "name", TEXT);
    static final Property<Long> PERIOD = Property.requiredNullable(1, "period", INTEGER);
    static final Property<List<String>> API_KEYS = Property.optional(2, "api_keys", list(TEXT)).secret();
    static final Property<Boolean> AUTH_ENABLED = Property.optional(3, "auth_enabled", TRUTH);
    static final Property<Triggers> TRIGGERS =
            Property.optional(4, "triggers", JsonCodec.lazy(() -> Triggers.TYPE));
    static final Property<List<String>> COMMAND = Property.nullable(5, "command", list(TEXT));
    static final Property<Long> TIMEOUT = Property.nullable(6, "timeout", INTEGER);
    static final Property<Map<String, String>> ENVS = Property.optional(7, "envs", map(TEXT));
    static final Property<Logging> LOGGING = Property.nullable(8, "logging", JsonCodec.lazy(() -> Logging.TYPE));
    static final Property<String> PASSWORD = Property.optional(9, "password", TEXT).secret();
    static final Property<List<Node>> NODES = Property.optional(10, "nodes", list(JsonCodec.lazy(() -> Node.TYPE)));
    static final Property<Double> RATIO = Property.optional(11, "ratio", DECIMAL);
    static final Property<Integer> REPLICAS = Property.optional(12, "replicas", INT);
    static final Property<JsonValue> ANYTHING = Property.optional(13, "anything", ANY);
    static final Property<List<Optional<String>>> TAGS =
            Property.optional(14, "a/b~c", list(JsonCodec.optional(TEXT)));
    static final Property<Map<String, List<Long>>> MATRIX = Property.nullable(15, "matrix", map(list(INTEGER)));

    /** Reads and writes the JSON form of this model. */
    public static final ModelType<Deployment, Builder> TYPE = ModelType.of(
            "Deployment",
            Deployment::new,
            Builder::new,
            NAME,
            PERIOD,
            API_KEYS,
            AUTH_ENABLED,
            TRIGGERS,
            COMMAND,
            TIMEOUT,
            ENVS,
            LOGGING,
            PASSWORD,
            NODES,
            RATIO,
            REPLICAS,
            ANYTHING,
            TAGS,
            MATRIX);

    private Deployment(ModelValues values) {
        super(TYPE, values);
    }

    public static Builder builder() {
        return TYPE.newBuilder();
    }

    public static Deployment fromJson(String json) {
        return TYPE.fromJson(json);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Deployment fromJson(JsonReader json) {
        return TYPE.fromReader(json);
    }

    public String name() {
        return value(NAME);
    }

    public Optional<Long> period() {
        return optional(PERIOD);
    }

    public Field<Long> periodField() {
        return field(PERIOD);
    }

    public Optional<List<String>> apiKeys() {
        return optional(API_KEYS);
    }

    public boolean authEnabled() {
        return valueOr(AUTH_ENABLED, false);
    }

    public Triggers triggers() {
        return valueOr(TRIGGERS, Defaults.TRIGGERS);
    }

    public Field<Triggers> triggersField() {
        return field(TRIGGERS);
    }

    public Optional<List<String>> command() {
        return optional(COMMAND);
    }

    public Optional<Long> timeout() {
        return optionalOr(TIMEOUT, 120L);
    }

    public Field<Long> timeoutField() {
        return field(TIMEOUT);
    }

    public Map<String, String> envs() {
        return valueOr(ENVS, Map.of());
    }

    public Optional<Logging> logging() {
        return optional(LOGGING);
    }

    public Field<Logging> loggingField() {
        return field(LOGGING);
    }

    public Optional<String> password() {
        return optional(PASSWORD);
    }

    public Optional<List<Node>> nodes() {
        return optional(NODES);
    }

    public Optional<Double> ratio() {
        return optional(RATIO);
    }

    public Optional<Integer> replicas() {
        return optional(REPLICAS);
    }

    public Optional<JsonValue> anything() {
        return optional(ANYTHING);
    }

    public Optional<List<Optional<String>>> tags() {
        return optional(TAGS);
    }

    public Optional<Map<String, List<Long>>> matrix() {
        return optional(MATRIX);
    }

    /** Builds a deployment. */
    public static final class Builder extends JsonModel.Builder<Deployment, JsonValue, Builder> {
        private Builder(ModelValues values) {
            super(TYPE, values);
        }

        public Builder name(String name) {
            return set(NAME, name);
        }

        public Builder period(long period) {
            return set(PERIOD, period);
        }

        public Builder period(Long period) {
            return set(PERIOD, period);
        }

        public Builder apiKeys(Collection<String> apiKeys) {
            return setList(API_KEYS, apiKeys);
        }

        public Builder addApiKey(String apiKey) {
            return add(API_KEYS, apiKey);
        }

        public Builder authEnabled(boolean authEnabled) {
            return set(AUTH_ENABLED, authEnabled);
        }

        public Builder unsetAuthEnabled() {
            return unset(AUTH_ENABLED);
        }

        public Builder triggers(Triggers triggers) {
            return set(TRIGGERS, triggers);
        }

        public Builder triggers(Fill<Triggers.Builder> triggers) {
            return set(TRIGGERS, Triggers.builder().with(triggers).build());
        }

        public Builder command(Collection<String> command) {
            return setList(COMMAND, command);
        }

        public Builder addCommand(String command) {
            return add(COMMAND, command);
        }

        public Builder timeout(long timeout) {
            return set(TIMEOUT, timeout);
        }

        public Builder timeout(Long timeout) {
            return set(TIMEOUT, timeout);
        }

        public Builder unsetTimeout() {
            return unset(TIMEOUT);
        }

        public Builder envs(Map<String, String> envs) {
            return setMap(ENVS, envs);
        }

        public Builder putEnv(String name, String env) {
            return put(ENVS, name, env);
        }

        public Builder logging(Logging logging) {
            return set(LOGGING, logging);
        }

        public Builder logging(Fill<Logging.Builder> logging) {
            return set(LOGGING, Logging.builder().with(logging).build());
        }

        public Builder password(String password) {
            return set(PASSWORD, password);
        }

        public Builder nodes(Collection<? extends Node> nodes) {
            return setList(NODES, nodes);
        }

        public Builder addNode(Node node) {
            return add(NODES, node);
        }

        public Builder addNode(Fill<Node.Builder> node) {
            return add(NODES, Node.builder().with(node).build());
        }

        public Builder ratio(double ratio) {
            return set(RATIO, ratio);
        }

        public Builder replicas(int replicas) {
            return set(REPLICAS, replicas);
        }

        public Builder anything(JsonValue anything) {
            return set(ANYTHING, anything);
        }

        public Builder tags(Collection<Optional<String>> tags) {
            return setList(TAGS, tags);
        }

        public Builder matrix(Map<String, List<Long>> matrix) {
            return setMap(MATRIX, matrix);
        }

        public Builder putMatrix(String name, List<Long> matrix) {
            return put(MATRIX, name, matrix);
        }
    }

    private static final class Defaults {
        static final Triggers TRIGGERS = Triggers.fromJson("{\"cpu\":80,\"memory\":70}");
    }
}
