package dev.specwright.benchmarks.firstcall;

import com.example.peer.ApiClient;
import com.example.peer.ApiException;
import com.example.peer.api.EverywhereInferenceApi;
import com.example.peer.model.ContainerInSerializerV3;
import com.example.peer.model.ContainerScaleSerializerV3;
import com.example.peer.model.InferenceInstanceInSerializerV3;
import com.example.peer.model.TaskIDsSerializer;

/** The same with the client of openapi-generator, which does not validate. */
public final class PeerFirstCall {

    private PeerFirstCall() {}

    /**
     * Makes the call.
     *
     * @param arguments the server's port on the loopback address
     * @throws ApiException if the call fails
     */
    public static void main(String[] arguments) throws ApiException {
        ApiClient client =
                new ApiClient().setScheme("http").setHost("127.0.0.1").setPort(Integer.parseInt(arguments[0]));
        InferenceInstanceInSerializerV3 body = new InferenceInstanceInSerializerV3()
                .name("my-instance")
                .image("nginx:latest")
                .listeningPort(80)
                .flavorName("inference-16vcpu-232gib-1xh100-80gb")
                .addContainersItem(new ContainerInSerializerV3()
                        .regionId(1)
                        .scale(new ContainerScaleSerializerV3().min(1).max(3)));
        TaskIDsSerializer tasks = new EverywhereInferenceApi(client).inferenceInstancesHandlerV3Post(1, body);
        System.out.println(tasks.getTasks());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
