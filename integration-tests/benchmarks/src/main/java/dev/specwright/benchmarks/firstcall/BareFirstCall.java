package dev.specwright.benchmarks.firstcall;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The floor: a finished text sent with the JDK's own client. */
public final class BareFirstCall {

    private static final String BODY = "{\"name\":\"my-instance\",\"image\":\"nginx:latest\",\"listening_port\":80,"
            + "\"flavor_name\":\"inference-16vcpu-232gib-1xh100-80gb\","
            + "\"containers\":[{\"region_id\":1,\"scale\":{\"min\":1,\"max\":3}}]}";

    private BareFirstCall() {}

    /**
     * Makes the call.
     *
     * @param arguments the server's port on the loopback address
     * @throws IOException if the call fails
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + arguments[0] + "/cloud/v3/inference/1/deployments"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.body());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
