package dev.specwright.benchmarks.jmh;

import com.example.ours.GcoreClient;
import com.example.ours.model.InferenceInstanceInSerializerV3;
import com.example.peer.ApiClient;
import com.example.peer.ApiException;
import com.example.peer.api.EverywhereInferenceApi;
import dev.specwright.benchmarks.Bodies;
import dev.specwright.benchmarks.Peers;
import dev.specwright.benchmarks.TaskServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** Calls of 64 callers to a server in the same JVM that answers at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(64)
public class CallBenchmark {

    private final TaskServer server = TaskServer.start();
    private final String text = Bodies.full();
    private final HttpClient bare = HttpClient.newHttpClient();
    private final HttpRequest request = HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + server.port() + "/cloud/v3/inference/1/deployments"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build();
    private final GcoreClient ours = GcoreClient.builder()
            .baseUrl("http://127.0.0.1:" + server.port())
            .apiKey("k")
            .build();
    private final InferenceInstanceInSerializerV3 model = InferenceInstanceInSerializerV3.fromJson(text);
    private final EverywhereInferenceApi peer = new EverywhereInferenceApi(
            new ApiClient().setScheme("http").setHost("127.0.0.1").setPort(server.port()));
    private final com.example.peer.model.InferenceInstanceInSerializerV3 peers = Peers.full();

    /** Ends the server. */
    @TearDown
    public void stop() {
        server.close();
    }

    /**
     * A finished text through the JDK's client.
     *
     * @return the answer
     * @throws IOException never
     * @throws InterruptedException never
     */
    @Benchmark
    public Object bare() throws IOException, InterruptedException {
        return bare.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /**
     * A model, validated and encoded, and a model back.
     *
     * @return the answer
     */
    @Benchmark
    public Object ours() {
        return ours.everywhereInference().inferenceInstancesHandlerV3Post(1, model);
    }

    /**
     * A model, encoded, and a model back.
     *
     * @return the answer
     * @throws ApiException never
     */
    @Benchmark
    public Object peer() throws ApiException {
        return peer.inferenceInstancesHandlerV3Post(1, peers);
    }
}
