package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.plain.GcoreOpenApiCloudApiClient;
import com.example.plain.core.RequestInvalidException;
import com.example.plain.core.StatusException;
import com.example.plain.core.TransportResponse;
import com.example.plain.model.ContainerProbeSerializerV2;
import com.example.plain.model.ContainerProbeSerializerV2Validator;
import com.example.plain.model.InferenceInstanceInSerializerV3;
import com.example.plain.model.InferenceInstanceInSerializerV3Validator;
import com.example.plain.model.TaskIDsSerializer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The document alone, without its overlay: its own names, its own constraints, no rules, no prefix of the key. */
final class PlainNamesTest {

    private static final InferenceInstanceInSerializerV3 MINIMAL = InferenceInstanceInSerializerV3.builder()
            .name("my-instance")
            .image("nginx:latest")
            .listeningPort(80)
            .flavorName("inference-16vcpu-232gib-1xh100-80gb")
            .addContainer(container ->
                    container.regionId(1).scale(scale -> scale.min(1).max(3)))
            .build();

    @Test
    void aDeploymentIsCreatedUnderTheDocumentsOwnNames() {
        try (GcoreStandIn api = new GcoreStandIn(GcoreSpec.DOCUMENT)) {
            GcoreOpenApiCloudApiClient client = GcoreOpenApiCloudApiClient.builder()
                    .baseUrl(api.url())
                    .apiKey("apikey 1234$abcdef")
                    .build();

            TaskIDsSerializer created = client.everywhereInference().inferenceInstancesHandlerV3Post(1, MINIMAL);

            assertEquals(List.of("d478ae29-dedc-4869-82f0-96104425f565"), created.tasks());
            assertEquals(GcoreSpec.MINIMAL, api.received().get(0).body());
            assertEquals("apikey 1234$abcdef", api.received().get(0).authorization());
            assertEquals(
                    created,
                    client.async()
                            .everywhereInference()
                            .inferenceInstancesHandlerV3Post(1, MINIMAL)
                            .join());
        }
    }

    @Test
    void theKeyIsSentWithoutThePrefixThatOnlyTheOverlayKnows() {
        List<String> sent = new ArrayList<>();
        GcoreOpenApiCloudApiClient client = GcoreOpenApiCloudApiClient.builder()
                .apiKey("1234$abcdef")
                .transport(request -> {
                    sent.add(request.headers().get("Authorization"));
                    return new TransportResponse(401, Map.of(), new ByteArrayInputStream(new byte[0]));
                })
                .build();

        assertThrows(
                StatusException.Unauthorized.class,
                () -> client.everywhereInference().inferenceInstancesHandlerV3Post(1, MINIMAL));
        assertEquals(List.of("1234$abcdef"), sent);
    }

    /** The document does not say that the request needs a body. */
    @Test
    void theBodyMayBeLeftOut() {
        List<Boolean> sent = new ArrayList<>();
        byte[] answer = "{\"tasks\":[]}".getBytes(StandardCharsets.UTF_8);
        GcoreOpenApiCloudApiClient client = GcoreOpenApiCloudApiClient.builder()
                .apiKey("1234$abcdef")
                .transport(request -> {
                    sent.add(request.body() == null);
                    return new TransportResponse(200, Map.of(), new ByteArrayInputStream(answer));
                })
                .build();

        client.everywhereInference().inferenceInstancesHandlerV3Post(1, null);

        assertEquals(List.of(true), sent);
    }

    @Test
    void theConstraintsHoldAndTheRulesOfTheOverlayDoNot() {
        InferenceInstanceInSerializerV3 bad = InferenceInstanceInSerializerV3.fromJson(GcoreSpec.body("too-large"));
        assertEquals(
                GcoreSpec.resource("bodies/too-large.violations.txt")
                        .lines()
                        .filter(line -> !line.contains("x-specwright-rules"))
                        .toList(),
                InferenceInstanceInSerializerV3Validator.validate(bad).stream()
                        .map(Object::toString)
                        .toList());
        assertTrue(ContainerProbeSerializerV2Validator.validate(
                        ContainerProbeSerializerV2.builder().build())
                .isEmpty());
        GcoreOpenApiCloudApiClient client =
                GcoreOpenApiCloudApiClient.builder().apiKey("1234$abcdef").build();
        assertThrows(
                RequestInvalidException.class,
                () -> client.everywhereInference().inferenceInstancesHandlerV3Post(1, bad));
    }

    @Test
    void theDefaultsAreThoseOfTheDocument() {
        assertEquals(120L, MINIMAL.timeout().orElseThrow());
        assertEquals("", MINIMAL.description().orElseThrow());
        assertEquals(
                80L,
                MINIMAL.containers()
                        .get(0)
                        .scale()
                        .triggers()
                        .cpu()
                        .orElseThrow()
                        .threshold());
    }
}
