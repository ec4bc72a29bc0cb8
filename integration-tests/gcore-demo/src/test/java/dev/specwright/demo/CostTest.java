package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.plain.GcoreOpenApiCloudApiClient;
import com.example.plain.model.InferenceInstanceInSerializerV3;
import com.example.plain.model.InferenceInstanceInSerializerV3Validator;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What using the client costs, in figures that are the same on each machine: bytes allocated and classes loaded. */
final class CostTest {

    private static final int RUNS = 200;

    @TempDir
    private Path temporary;

    private final String text = read("/bodies/full.json");
    private final InferenceInstanceInSerializerV3 body = InferenceInstanceInSerializerV3.fromJson(text);

    /** The text itself takes 1,664 bytes, and the compiler may not remove what it could. */
    @Test
    void encodingAllocatesLittleMoreThanTheText() {
        assertAtMost(4_000, () -> body.toJson().length());
    }

    @Test
    void decodingAllocatesLittleMoreThanTheModel() {
        assertAtMost(5_200, () -> InferenceInstanceInSerializerV3.fromJson(text).hashCode());
    }

    @Test
    void validatingWhatIsValidAllocatesNothing() {
        assertAtMost(
                0, () -> InferenceInstanceInSerializerV3Validator.validate(body).size());
    }

    @Test
    void aFirstCallLoadsFewClasses() throws IOException, InterruptedException {
        Path log = temporary.resolve("classes.log");
        try (GcoreStandIn api = new GcoreStandIn(GcoreSpec.DOCUMENT)) {
            Process call = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xlog:class+load:file=" + log,
                            "-classpath",
                            System.getProperty("java.class.path"),
                            FirstCall.class.getName(),
                            api.url())
                    .inheritIO()
                    .start();
            assertEquals(0, call.waitFor());
        }
        // The JDK's own classes differ from one JDK to the next; its HTTP client alone has 2,200.
        List<String> loaded = Files.readAllLines(log).stream()
                .filter(line -> line.contains("source: file:"))
                .toList();
        assertTrue(loaded.size() <= 210, () -> loaded.size() + " classes:\n" + String.join("\n", loaded));
        assertTrue(loaded.stream().noneMatch(line -> line.contains(".databind.")), () -> String.join("\n", loaded));
    }

    private static void assertAtMost(long bytes, IntSupplier work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        // Buffers and caches are made once, and what else runs in this JVM may do so at any time: the least counts.
        for (int run = 0; run < RUNS; run++) {
            long before = threads.getThreadAllocatedBytes(thread);
            work.getAsInt();
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertTrue(least <= bytes, least + " bytes, at most " + bytes + " expected");
    }

    private static String read(String resource) {
        try (var stream = CostTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A program that makes one call. */
    static final class FirstCall {

        private FirstCall() {}

        /** Makes it; the argument is the API's URL. */
        public static void main(String[] arguments) {
            GcoreOpenApiCloudApiClient.builder()
                    .baseUrl(arguments[0])
                    .apiKey("apikey 1234$abcdef")
                    .build()
                    .everywhereInference()
                    .inferenceInstancesHandlerV3Post(
                            1,
                            InferenceInstanceInSerializerV3.builder()
                                    .name("my-instance")
                                    .image("nginx:latest")
                                    .listeningPort(80)
                                    .flavorName("inference-16vcpu-232gib-1xh100-80gb")
                                    .addContainer(container -> container
                                            .regionId(1)
                                            .scale(scale -> scale.min(1).max(3)))
                                    .build());
        }
    }
}
