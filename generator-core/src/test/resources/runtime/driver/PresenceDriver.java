package com.example.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.api.core.Field;
import com.example.api.core.JsonDecodeException;
import com.example.api.core.JsonValue;
import com.example.api.core.JsonDecodeException.Misfit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PresenceDriver {
    private static final String MINIMAL = "{\"name\":\"abc\",\"period\":null}";

    private static String misfit(String json) {
        return assertThrows(JsonDecodeException.class, () -> Deployment.fromJson(json)).misfits().toString();
    }

    private static String with(String member) {
        return "{\"name\":\"abc\",\"period\":7," + member + "}";
    }

    @Test
    void nothingIsSentUninvited() {
        assertEquals(MINIMAL, Deployment.builder().name("abc").period(null).build().toJson());
        assertEquals(MINIMAL, Deployment.fromJson(" { \"period\" : null, \"name\":\"abc\"} ").toJson());
    }

    @Test
    void readsDefaultsOfAbsentMembers() {
        Deployment deployment = Deployment.fromJson(MINIMAL);
        assertEquals("abc", deployment.name());
        assertEquals(Optional.empty(), deployment.period());
        assertEquals(Optional.empty(), deployment.apiKeys());
        assertEquals(false, deployment.authEnabled());
        assertEquals(Triggers.fromJson("{\"cpu\":80,\"memory\":70}"), deployment.triggers());
        assertEquals(Optional.empty(), deployment.command());
        assertEquals(Optional.of(120L), deployment.timeout());
        assertEquals(Map.of(), deployment.envs());
        assertEquals(Optional.empty(), deployment.logging());
    }

    @Test
    void readsNullWhereItIsAllowed() {
        Deployment deployment = Deployment.fromJson(with("\"command\":null,\"timeout\":null,\"logging\":null"));
        assertEquals(Optional.empty(), deployment.command());
        assertEquals(Optional.empty(), deployment.timeout());
        assertTrue(deployment.timeoutField().isNull());
        assertTrue(deployment.loggingField().isNull());
        assertEquals(with("\"command\":null,\"timeout\":null,\"logging\":null"), deployment.toJson());
    }

    @Test
    void refusesNullWhereItIsNot() {
        for (String name : List.of("api_keys", "auth_enabled", "triggers", "envs", "password", "nodes", "ratio")) {
            String found = misfit(with("\"" + name + "\":null"));
            assertTrue(found.startsWith("[/" + name + ": expected a"), found);
            assertTrue(found.endsWith(", found null]"), found);
        }
        assertEquals("[/name: expected a string, found null]", misfit("{\"name\":null,\"period\":1}"));
    }

    @Test
    void refusesAbsentWhereRequired() {
        assertEquals(
                "[/name: expected a value, found nothing, /period: expected a value, found nothing]", misfit("{}"));
    }

    @Test
    void builderNamesAllThatIsMissing() {
        assertEquals(
                "Deployment cannot be built without: name, period",
                assertThrows(IllegalStateException.class, () -> Deployment.builder().build()).getMessage());
    }

    @Test
    void tellsThreeStatesApart() {
        Deployment.Builder builder = Deployment.builder().name("abc").period(1);
        assertEquals(Field.absent(), builder.build().timeoutField());
        assertEquals(Field.ofNull(), builder.timeout(null).build().timeoutField());
        assertEquals(Field.of(300L), builder.timeout(300).build().timeoutField());
        assertEquals(Field.absent(), builder.unsetTimeout().build().timeoutField());
        assertEquals("absent", builder.build().timeoutField().match(() -> "absent", () -> "null", String::valueOf));
        assertEquals(Optional.of(5L), Field.ofNullable(5L).toOptional());
        assertEquals(Field.ofNull(), Field.ofNullable(null));
    }

    @Test
    void presenceCountsInEquality() {
        Deployment.Builder builder = Deployment.builder().name("abc").period(1);
        Deployment absent = builder.build();
        Deployment isNull = builder.timeout(null).build();
        Deployment same = builder.timeout(120).build();
        assertNotEquals(absent, isNull);
        assertNotEquals(absent, same);
        assertNotEquals(isNull, same);
        assertEquals(absent, Deployment.fromJson(absent.toJson()));
        assertEquals(isNull, Deployment.fromJson(isNull.toJson()));
        assertEquals(isNull.hashCode(), Deployment.fromJson(isNull.toJson()).hashCode());
        assertNotEquals(absent, builder.unsetTimeout().putAdditionalProperty("x", JsonValue.of(1)).build());
    }

    @Test
    void nullMeansJsonNullAndLambdasFill() {
        Deployment.Builder builder = Deployment.builder().name("abc").period(1);
        assertTrue(builder.logging(null).build().loggingField().isNull());
        Deployment filled = builder.logging(l -> l.enabled(true).topic("t")).build();
        assertEquals("t", filled.logging().orElseThrow().topic().orElseThrow());
        Logging logging = filled.logging().orElseThrow();
        assertEquals(logging, builder.logging(logging).build().logging().orElseThrow());
        assertEquals(logging, Logging.builder().with(logging).build());
    }

    @Test
    void toBuilderStartsFromTheModel() {
        Deployment deployment = Deployment.fromJson(with("\"envs\":{\"a\":\"1\"},\"unknown\":[1.0,null]"));
        assertEquals(deployment, deployment.toBuilder().build());
        Deployment more = deployment.toBuilder().putEnv("b", "2").build();
        assertEquals(Map.of("a", "1"), deployment.envs());
        assertEquals("{a=1, b=2}", more.envs().toString());
        assertEquals(JsonValue.parse("[1,null]"), more.additionalProperties().get("unknown"));
    }

    @Test
    void keepsUnknownMembersInOrder() {
        String json = with("\"z\":1.0,\"a\":{\"b\":[true,1E+2]}");
        assertEquals(json, Deployment.fromJson(json).toJson());
        assertEquals("[z, a]", Deployment.fromJson(json).additionalProperties().keySet().toString());
    }

    @Test
    void readsEveryKind() {
        String json = with("\"api_keys\":[\"k\"],\"auth_enabled\":true,\"triggers\":{\"cpu\":1,\"x\":2},"
                + "\"command\":[],\"timeout\":300,\"envs\":{\"K\":\"V\"},\"logging\":{\"enabled\":false},"
                + "\"password\":\"p\",\"nodes\":[{\"id\":\"a\",\"next\":{\"id\":\"b\",\"next\":null}}],\"ratio\":0.5,"
                + "\"replicas\":3,\"anything\":null,\"a/b~c\":[\"x\",null],\"matrix\":{\"r\":[1,2]}");
        Deployment deployment = Deployment.fromJson(json);
        assertEquals(json, deployment.toJson());
        assertEquals(json, Deployment.TYPE.fromJson(Deployment.TYPE.toJsonBytes(deployment)).toJson());
        assertEquals(deployment, Deployment.TYPE.fromValue(deployment.toJsonValue()));
        assertEquals(2L, deployment.triggers().additionalProperties().get("x"));
        assertEquals(Optional.of(JsonValue.of(null)), deployment.anything());
        assertEquals(List.of(Optional.of("x"), Optional.empty()), deployment.tags().orElseThrow());
        assertEquals("b", deployment.nodes().orElseThrow().get(0).next().orElseThrow().id());
    }
}
