package dev.specwright.benchmarks;

import com.example.peer.ApiClient;
import com.example.peer.model.InferenceInstanceInSerializerV3;
import com.fasterxml.jackson.core.JsonProcessingException;

/** The bodies as models of openapi-generator. */
public final class Peers {

    private Peers() {}

    /**
     * The body of {@link Bodies#full()}.
     *
     * @return a model
     */
    public static InferenceInstanceInSerializerV3 full() {
        try {
            return ApiClient.createDefaultObjectMapper()
                    .readValue(Bodies.full(), InferenceInstanceInSerializerV3.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
