package com.example.api.model;

import static com.example.api.core.Check.allowed;
import static com.example.api.core.Check.atMostOneOf;
import static com.example.api.core.Check.each;
import static com.example.api.core.Check.eachValue;
import static com.example.api.core.Check.maxLength;
import static com.example.api.core.Check.minLength;
import static com.example.api.core.Check.minimum;
import static com.example.api.core.Check.multipleOf;
import static com.example.api.core.Check.pattern;
import static com.example.api.core.Check.uniqueItems;
import static com.example.api.model.Deployment.*;

import com.example.api.core.Check;
import com.example.api.core.JsonValue;
import com.example.api.core.TextPattern;
import com.example.api.core.Violations;
import java.math.BigDecimal;
import java.util.Set;

/** Checks deployments. */
public final class DeploymentValidator {
    private static final String S = "#/components/schemas/Deployment/properties/";
    private static final TextPattern NAME_PATTERN = TextPattern.backtracking("^[a-z]+$", "^[a-z]+\\z");
    private static final Set<JsonValue> REPLICAS_VALUES = Check.values("[1,2.0,4]");
    private static final BigDecimal RATIO_STEP = new BigDecimal("0.0001");

    private DeploymentValidator() {}

    public static Violations validate(Deployment deployment) {
        return deployment == null ? Violations.NONE : Violations.NONE
                .and(NAME, minLength(NAME.of(deployment), 3, S + "name/minLength"))
                .and(NAME, maxLength(NAME.of(deployment), 8, S + "name/maxLength"))
                .and(NAME, pattern(NAME.of(deployment), NAME_PATTERN, S + "name/pattern"))
                .and(API_KEYS, uniqueItems(API_KEYS.of(deployment), S + "api_keys/uniqueItems"))
                .and(
                        API_KEYS,
                        each(API_KEYS.of(deployment), key -> minLength(key, 5, S + "api_keys/items/minLength")))
                .and(TIMEOUT, minimum(TIMEOUT.of(deployment), 0, S + "timeout/anyOf/0/minimum"))
                .and(ENVS, eachValue(ENVS.of(deployment), env -> maxLength(env, 3, S + "envs/x/maxLength")))
                .and(LOGGING, LoggingValidator.validate(LOGGING.of(deployment)))
                .and(NODES, each(NODES.of(deployment), NodeValidator::validate))
                .and(RATIO, multipleOf(RATIO.of(deployment), RATIO_STEP, S + "ratio/multipleOf"))
                .and(REPLICAS, allowed(REPLICAS.of(deployment), REPLICAS_VALUES, S + "replicas/enum"))
                .and(atMostOneOf(
                        "either auth_enabled or api_keys",
                        "#/components/schemas/Deployment/x-specwright-rules/0",
                        deployment,
                        AUTH_ENABLED,
                        API_KEYS));
    }
}
