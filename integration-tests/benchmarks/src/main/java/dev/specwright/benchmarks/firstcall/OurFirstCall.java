package dev.specwright.benchmarks.firstcall;

import com.example.ours.GcoreClient;
import com.example.ours.model.InferenceInstanceInSerializerV3;
import com.example.ours.model.TaskIDsSerializer;

/** Builds, validates, encodes and sends one request with our client, and decodes the answer. */
public final class OurFirstCall {

    private OurFirstCall() {}

    /**
     * Makes the call.
     *
     * @param arguments the server's port on the loopback address
     */
    public static void main(String[] arguments) {
        GcoreClient client = GcoreClient.builder()
                .baseUrl("http://127.0.0.1:" + arguments[0])
                .apiKey("k")
                .build();
        InferenceInstanceInSerializerV3 body = InferenceInstanceInSerializerV3.builder()
                .name("my-instance")
                .image("nginx:latest")
                .listeningPort(80)
                .flavorName("inference-16vcpu-232gib-1xh100-80gb")
                .addContainer(c -> c.regionId(1).scale(s -> s.min(1).max(3)))
                .build();
        TaskIDsSerializer tasks = client.everywhereInference().inferenceInstancesHandlerV3Post(1, body);
        System.out.println(tasks.tasks());
        System.out.flush();
        // What the transport's threads still do is no part of a first call.
        Runtime.getRuntime().halt(0);
    }
}
