package dev.specwright.benchmarks.jmh;

import com.example.ours.model.InferenceInstanceInSerializerV3;
import com.example.peer.ApiClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specwright.benchmarks.Bodies;
import dev.specwright.benchmarks.Peers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Text to model and back, with every property set. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

    private final String text = Bodies.full();
    private final InferenceInstanceInSerializerV3 ours = InferenceInstanceInSerializerV3.fromJson(text);
    private final ObjectMapper mapper = ApiClient.createDefaultObjectMapper();
    private final com.example.peer.model.InferenceInstanceInSerializerV3 peers = Peers.full();

    /**
     * Ours.
     *
     * @return the model
     */
    @Benchmark
    public Object decodeOurs() {
        return InferenceInstanceInSerializerV3.fromJson(text);
    }

    /**
     * openapi-generator's.
     *
     * @return the model
     * @throws JsonProcessingException never
     */
    @Benchmark
    public Object decodePeer() throws JsonProcessingException {
        return mapper.readValue(text, com.example.peer.model.InferenceInstanceInSerializerV3.class);
    }

    /**
     * Ours.
     *
     * @return the text
     */
    @Benchmark
    public String encodeOurs() {
        return ours.toJson();
    }

    /**
     * openapi-generator's.
     *
     * @return the text
     * @throws JsonProcessingException never
     */
    @Benchmark
    public String encodePeer() throws JsonProcessingException {
        return mapper.writeValueAsString(peers);
    }
}
