package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.gcore.core.JsonValue;
import com.example.gcore.model.Container;
import com.example.gcore.model.ContainerScale;
import com.example.gcore.model.ContainerScaleTriggers;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.Logging;
import com.example.gcore.model.Probes;
import com.example.gcore.model.SqsTrigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the builders take, keep and refuse. */
final class BuilderTest {

    private static final Container CONTAINER =
            Container.builder().regionId(1).scale(scale -> scale.min(1).max(3)).build();

    private static InferenceDeployment.Builder minimal() {
        return InferenceDeployment.fromJson(GcoreSpec.MINIMAL).toBuilder();
    }

    /** What the builder adds to the smallest body. */
    private static String sent(InferenceDeployment.Builder builder, String pointer) {
        return JsonText.at(builder.build().toJson(), pointer);
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        assertMissing(
                "InferenceDeployment cannot be built without: containers, flavor_name, image, listening_port, name",
                () -> InferenceDeployment.builder().timeout(1).build());
        assertMissing(
                "InferenceDeployment cannot be built without: containers, listening_port",
                () -> InferenceDeployment.builder()
                        .name("n")
                        .image("i")
                        .flavorName("f")
                        .build());
        assertMissing(
                "ContainerScale cannot be built without: max, min",
                () -> ContainerScale.builder().build());
        assertMissing(
                "SqsTrigger cannot be built without: activation_queue_length, aws_region, queue_length, queue_url,"
                        + " secret_name",
                () -> SqsTrigger.builder().build());
        assertMissing(
                "LogRetentionPolicy cannot be built without: period",
                () -> Logging.builder().retentionPolicy(policy -> {}));
    }

    private static void assertMissing(String message, Executable build) {
        assertEquals(message, assertThrows(IllegalStateException.class, build).getMessage());
    }

    @Test
    void nullWhereTheSchemaAllowsItIsJsonNull() {
        InferenceDeployment.Builder builder = minimal()
                .timeout(null)
                .logging(null)
                .probes(null)
                .ingressOpts(null)
                .command(null)
                .description(null)
                .credentialsName(null);

        for (String name :
                List.of("timeout", "logging", "probes", "ingress_opts", "command", "description", "credentials_name")) {
            assertEquals("null", sent(builder, "/" + name), name);
        }
        assertTrue(builder.build().timeout().isEmpty());
        assertTrue(builder.build().timeoutField().isNull());
        assertEquals(
                "null",
                JsonText.at(
                        Logging.builder()
                                .retentionPolicy(policy -> policy.period(null))
                                .build()
                                .toJson(),
                        "/retention_policy/period"));
    }

    @Test
    void nullWhereTheSchemaForbidsItIsRefusedAtOnce() {
        refuses("name", () -> minimal().name(null));
        refuses("containers", () -> minimal().containers(null));
        refuses("containers", () -> minimal().addContainer((Container) null));
        refuses("api_keys", () -> minimal().apiKeys(null));
        refuses("api_keys", () -> minimal().addApiKey(null));
        refuses("envs", () -> minimal().envs(null));
        refuses("envs", () -> minimal().putEnv("K", null));
        refuses("envs", () -> minimal().putEnv(null, "V"));
        refuses("command", () -> minimal().command(Arrays.asList("a", null)));
        refuses("triggers", () -> CONTAINER.scale().toBuilder().triggers((ContainerScaleTriggers) null));
    }

    private static void refuses(String member, Executable call) {
        String message = assertThrows(NullPointerException.class, call, member).getMessage();
        assertTrue(message.contains(member), message);
    }

    @Test
    void unsetMakesAMemberAbsentAgain() {
        InferenceDeployment set = minimal()
                .timeout(5)
                .logging(logging -> logging.enabled(true))
                .description("d")
                .command(List.of("c"))
                .putEnv("K", "V")
                .addApiKey("k")
                .build();

        InferenceDeployment unset = set.toBuilder()
                .unsetTimeout()
                .unsetLogging()
                .unsetDescription()
                .unsetCommand()
                .unsetEnvs()
                .unsetApiKeys()
                .build();

        assertEquals(GcoreSpec.MINIMAL, unset.toJson());
        assertTrue(unset.timeoutField().isAbsent());
        assertEquals(120L, unset.timeout().orElseThrow());
    }

    @Test
    void listsAndMapsTakeOneElementAtATime() {
        InferenceDeployment.Builder builder = minimal()
                .addContainer(CONTAINER)
                .addContainer(container -> container.regionId(2).scale(CONTAINER.scale()))
                .addApiKey("a")
                .addApiKey("b")
                .addCommand("nginx")
                .putEnv("Z", "1")
                .putEnv("A", "2")
                .putEnv("Z", "3");

        assertEquals("[\"a\",\"b\"]", sent(builder, "/api_keys"));
        assertEquals("[\"nginx\"]", sent(builder, "/command"));
        assertEquals("{\"Z\":\"3\",\"A\":\"2\"}", sent(builder, "/envs"));
        assertEquals(
                List.of(1L, 1L, 2L),
                builder.build().containers().stream().map(Container::regionId).toList());
    }

    @Test
    void aBuilderCanBeUsedOnWithoutChangingWhatItBuilt() {
        InferenceDeployment.Builder builder = minimal().addApiKey("a").putEnv("K", "1");
        InferenceDeployment first = builder.build();
        String before = first.toJson();

        InferenceDeployment second =
                builder.addApiKey("b").putEnv("K", "2").timeout(1).name("other").build();

        assertEquals(before, first.toJson());
        assertEquals(List.of("a", "b"), second.apiKeys().orElseThrow());
        InferenceDeployment third = first.toBuilder().addApiKey("c").build();
        assertEquals(before, first.toJson());
        assertEquals(List.of("a", "c"), third.apiKeys().orElseThrow());
    }

    @Test
    void collectionsAreCopiedOnTheWayIn() {
        List<String> keys = new ArrayList<>(List.of("a"));
        Map<String, String> envs = new HashMap<>(Map.of("K", "V"));
        List<Container> containers = new ArrayList<>(List.of(CONTAINER));
        InferenceDeployment.Builder builder =
                minimal().apiKeys(keys).envs(envs).containers(containers).command(keys);
        keys.add("b");
        InferenceDeployment deployment = builder.build();
        keys.clear();
        envs.clear();
        containers.clear();

        assertEquals(List.of("a"), deployment.apiKeys().orElseThrow());
        assertEquals(List.of("a"), deployment.command().orElseThrow());
        assertEquals(Map.of("K", "V"), deployment.envs());
        assertEquals(List.of(CONTAINER), deployment.containers());
    }

    @Test
    void collectionsAreUnmodifiableOnTheWayOut() {
        InferenceDeployment built = minimal()
                .addApiKey("a")
                .putEnv("K", "V")
                .putAdditionalProperty("x", JsonValue.of(1))
                .build();
        for (InferenceDeployment deployment : List.of(built, InferenceDeployment.fromJson(built.toJson()))) {
            List<Executable> changes = List.of(
                    () -> deployment.apiKeys().orElseThrow().add("b"),
                    () -> deployment.containers().clear(),
                    () -> deployment.envs().put("K", "W"),
                    () -> deployment.additionalProperties().remove("x"),
                    () -> deployment.toBuilder().unsetEnvs().build().envs().put("K", "V"));
            changes.forEach(change -> assertThrows(UnsupportedOperationException.class, change));
        }
    }

    @Test
    void presenceCountsInEquality() {
        InferenceDeployment absent = minimal().build();
        InferenceDeployment isNull = minimal().timeout(null).build();
        InferenceDeployment isDefault = minimal().timeout(120).build();

        assertNotEquals(absent, isNull);
        assertNotEquals(absent, isDefault);
        assertNotEquals(isNull, isDefault);
        assertEquals(isDefault, minimal().timeout(120).build());
        assertEquals(isDefault.hashCode(), minimal().timeout(120).build().hashCode());
        assertEquals(absent, InferenceDeployment.fromJson(absent.toJson()));
        assertNotEquals(
                absent, minimal().putAdditionalProperty("x", JsonValue.of(1)).build());
        assertEquals(
                minimal().putAdditionalProperty("x", JsonValue.parse("1")).build(),
                minimal().putAdditionalProperty("x", JsonValue.parse("1.0")).build());
    }

    @Test
    void unknownMembersAreKeptUnlessTheSchemaIsClosed() {
        String json = JsonText.put(GcoreSpec.MINIMAL, "/zz", "{\"b\":[1.50,null],\"a\":\"x\"}");

        InferenceDeployment read = InferenceDeployment.fromJson(json);

        assertEquals(json, read.toJson());
        assertEquals(json, read.toBuilder().build().toJson());
        assertEquals(
                "{\"b\":[1.50,null],\"a\":\"x\"}",
                read.additionalProperties().get("zz").toString());
        assertThrows(IllegalArgumentException.class, () -> minimal().putAdditionalProperty("name", JsonValue.of("x")));
        assertThrows(
                IllegalArgumentException.class, () -> Probes.builder().putAdditionalProperty("x", JsonValue.of(1)));
    }

    @Test
    void whatIsDeprecatedInTheDocumentIsDeprecatedInJava() throws NoSuchMethodException {
        assertTrue(InferenceDeployment.class.getMethod("authEnabled").isAnnotationPresent(Deprecated.class));
        assertTrue(InferenceDeployment.class.getMethod("authEnabledField").isAnnotationPresent(Deprecated.class));
        assertTrue(InferenceDeployment.Builder.class
                .getMethod("authEnabled", boolean.class)
                .isAnnotationPresent(Deprecated.class));
        long others = Arrays.stream(InferenceDeployment.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Deprecated.class))
                .count();
        assertEquals(2, others);
    }
}
