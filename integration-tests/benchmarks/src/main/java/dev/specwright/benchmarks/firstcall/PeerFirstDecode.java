package dev.specwright.benchmarks.firstcall;

import com.example.peer.ApiClient;
import com.example.peer.model.InferenceInstanceInSerializerV3;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specwright.benchmarks.Bodies;

/** Decodes and encodes one body with the models of openapi-generator. */
public final class PeerFirstDecode {

    private PeerFirstDecode() {}

    /**
     * Does it.
     *
     * @param arguments none
     * @throws JsonProcessingException if the body cannot be read
     */
    public static void main(String[] arguments) throws JsonProcessingException {
        ObjectMapper mapper = ApiClient.createDefaultObjectMapper();
        InferenceInstanceInSerializerV3 body = mapper.readValue(Bodies.full(), InferenceInstanceInSerializerV3.class);
        System.out.println(mapper.writeValueAsString(body).length());
    }
}
