package com.example.api.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.api.core.JsonCodec;
import com.example.api.core.JsonDecodeException;
import com.example.api.core.JsonValue;
import com.example.api.core.JsonDecodeException.Misfit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HostileDriver {
    private static final String FULL = "{\"name\":\"ab\\u00e4\\n\",\"period\":-7,\"api_keys\":[\"k\"],\"triggers\":{\"cpu\":1},"
            + "\"envs\":{\"K\":\"V\"},\"nodes\":[{\"id\":\"a\",\"next\":{\"id\":\"b\",\"next\":null}}],"
            + "\"ratio\":0.5e1,\"anything\":[1,{\"a\":null}],\"auth_enabled\":true}";

    private static List<Misfit> misfits(Runnable reading) {
        return assertThrows(JsonDecodeException.class, reading::run).misfits();
    }

    private static String misfits(String json) {
        return misfits(() -> Deployment.fromJson(json)).toString();
    }

    private static String with(String member) {
        return "{\"name\":\"abc\",\"period\":7," + member + "}";
    }

    @Test
    void everyPrefixIsRefused() {
        Deployment.fromJson(FULL);
        byte[] bytes = FULL.getBytes(UTF_8);
        for (int length = 0; length < FULL.length(); length++) {
            String prefix = FULL.substring(0, length);
            byte[] start = Arrays.copyOf(bytes, length);
            assertFalse(misfits(() -> Deployment.fromJson(prefix)).isEmpty());
            assertFalse(misfits(() -> Deployment.TYPE.fromJson(start)).isEmpty());
            assertFalse(misfits(() -> JsonValue.parse(prefix)).isEmpty());
        }
        assertEquals("[document: expected a JSON value, found nothing]", misfits(" "));
    }

    @Test
    void damagedBytesNeverEndInAnythingElse() {
        Random random = new Random(20261123);
        byte[] bytes = FULL.getBytes(UTF_8);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = bytes.clone();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                Deployment.TYPE.fromJson(damaged);
            } catch (JsonDecodeException e) {
                assertFalse(e.misfits().isEmpty());
            }
        }
    }

    @Test
    void allMisfitsComeAtOnce() {
        assertEquals(
                List.of(
                        "/name: expected a string, found the number 1",
                        "/api_keys/1: expected a string, found null",
                        "/api_keys/2: expected a string, found an array",
                        "/nodes/0/next/min: expected an integer, found the number 1.5",
                        "/nodes/0/next/id: expected a value, found nothing",
                        "/a~1b~0c/0: expected a string, found a boolean",
                        "/triggers/x: expected an integer, found a string",
                        "/envs: expected an object, found an array",
                        "/period: expected a value, found nothing"),
                misfits(() -> Deployment.fromJson(
                                "{\"name\":1,\"api_keys\":[\"a\",null,[{}]],\"nodes\":[{\"id\":\"x\",\"next\":{\"min\":1.5}}],"
                                        + "\"a/b~c\":[true],\"triggers\":{\"x\":\"7\"},\"envs\":[{\"a\":1}]}"))
                        .stream()
                        .map(Misfit::toString)
                        .toList());
    }

    @Test
    void wrongKindsAreRefusedEverywhere() {
        Map<String, String> right = Map.ofEntries(
                Map.entry("name", "a string"),
                Map.entry("period", "an integer"),
                Map.entry("api_keys", "an array"),
                Map.entry("auth_enabled", "a boolean"),
                Map.entry("triggers", "an object"),
                Map.entry("envs", "an object"),
                Map.entry("nodes", "an array"),
                Map.entry("ratio", "a number"),
                Map.entry("replicas", "an integer"));
        Map<String, String> values = Map.of(
                "\"7\"", "a string", "7", "a number", "true", "a boolean", "[]", "an array", "{\"a\":{}}", "an object");
        right.forEach((name, expected) -> values.forEach((json, kind) -> {
            String text = "{\"" + name + "\":" + json + "}";
            boolean fits = expected.equals(kind) || kind.equals("a number") && expected.equals("an integer");
            boolean refused = misfits(text).contains("/" + name + ": expected " + expected);
            assertEquals(!fits, refused, text);
        }));
    }

    @Test
    void integersAreExact() {
        assertEquals(1L, Deployment.fromJson(with("\"timeout\":1.0")).timeout().orElseThrow());
        assertEquals(100L, Deployment.fromJson(with("\"timeout\":1e2")).timeout().orElseThrow());
        assertEquals(0L, Deployment.fromJson(with("\"timeout\":0e1000000")).timeout().orElseThrow());
        assertEquals(
                Long.MIN_VALUE,
                Deployment.fromJson(with("\"timeout\":-9223372036854775808")).timeout().orElseThrow());
        assertEquals(
                Long.MAX_VALUE,
                Deployment.fromJson(with("\"timeout\":9223372036854775807.0")).timeout().orElseThrow());
        for (String json : List.of("9223372036854775808", "-9223372036854775809", "1e19", "-1e19", "1e1000000")) {
            assertTrue(misfits(with("\"timeout\":" + json)).contains("expected an integer from -9223372036854775808 to"));
        }
        for (String json : List.of("1.5", "1e99999999999", "1e-1", "1e-1000000", "\"7\"", "true", "9223372036854775807.5")) {
            assertTrue(misfits(with("\"timeout\":" + json)).contains("expected an integer,"), json);
        }
        assertTrue(misfits(with("\"replicas\":2147483648")).contains("from -2147483648 to 2147483647"));
        assertTrue(misfits(with("\"ratio\":1e400")).contains("within the range of double"));
        assertTrue(misfits(with("\"ratio\":NaN")).contains("malformed"));
        assertEquals(1.0, Deployment.fromJson(with("\"ratio\":1")).ratio().orElseThrow());
    }

    @Test
    void hugeNumbersTakeNoTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            JsonValue huge = JsonValue.parse("[1e1000000,1e999999999,1e-1000000,10e999999,1000e-999999999]");
            assertEquals(huge, JsonValue.parse(huge.toString()));
            assertEquals(huge.hashCode(), JsonValue.parse(huge.toString()).hashCode());
            misfits(with("\"timeout\":1e2147483647"));
            misfits(with("\"timeout\":1e99999999999"));
            misfits(with("\"anything\":1e99999999999"));
            misfits(with("\"anything\":1000e2147483647"));
            misfits(with("\"anything\":1e-2147483647"));
            misfits(with("\"ratio\":" + "9".repeat(100_000)));
            Deployment.fromJson(with("\"anything\":1e1000000"));
        });
    }

    @Test
    void duplicateNamesAreMisfits() {
        assertEquals(
                "[/period: expected one member of this name, found another]",
                misfits("{\"period\":1,\"name\":\"x\",\"period\":null}"));
        assertEquals("[/x/y: expected one member of this name, found another]", misfits(with("\"x\":{\"y\":1,\"y\":[2]}")));
        assertTrue(misfits(with("\"x\":1,\"x\":1")).contains("/x"));
        assertTrue(misfits(with("\"envs\":{\"x\":\"1\",\"x\":\"1\"}")).contains("/envs/x"));
    }

    @Test
    void textAfterTheDocumentIsAMisfit() {
        String document = with("\"x\":1");
        assertEquals("[document: expected the end of the text, found more]", misfits(document + " 1"));
        for (String garbage : List.of("}", "x", ",", "]", "\u0000")) {
            assertTrue(misfits(document + garbage).contains("malformed"), garbage);
        }
    }

    @Test
    void nestingIsLimited() throws Exception {
        Thread small = new Thread(null, HostileDriver::nest, "small stack", 512 * 1024);
        Throwable[] thrown = new Throwable[1];
        small.setUncaughtExceptionHandler((thread, throwable) -> thrown[0] = throwable);
        small.start();
        small.join();
        assertNull(thrown[0]);
    }

    private static void nest() {
        assertTrue(misfits(() -> JsonValue.parse("[".repeat(100_000))).toString().contains("depth"));
        assertTrue(misfits("{\"anything\":" + "[".repeat(100_000)).contains("depth"));
        assertTrue(misfits("{\"name\":" + "[".repeat(100_000)).contains("depth"));
        assertTrue(misfits(() -> Node.fromJson("{\"next\":".repeat(100_000))).toString().contains("depth"));
        Node deep = Node.fromJson("{\"id\":\"a\",\"children\":[".repeat(249) + "{\"id\":\"b\"}" + "]}".repeat(249));
        assertEquals(deep, Node.fromJson(deep.toJson()));
        assertEquals(deep.hashCode(), Node.fromJson(deep.toString().substring(4)).hashCode());
        assertTrue(NodeValidator.validate(deep).isEmpty());
        JsonValue value = JsonValue.parse("{\"a\":[".repeat(250) + "]}".repeat(250));
        assertEquals(value, JsonValue.parse(value.toString()));
        assertEquals(value.hashCode(), JsonValue.parse(value.toString()).hashCode());
    }

    @Test
    void malformedBytesAreMisfits() {
        byte[] bytes = "{\"name\":\"abc\"}".getBytes(UTF_8);
        for (int bad : new int[] {0x80, 0xC0, 0xFF, 0xED, 0xF8, 0}) {
            byte[] broken = bytes.clone();
            broken[10] = (byte) bad;
            assertTrue(misfits(() -> Deployment.TYPE.fromJson(broken)).toString().contains("malformed"));
        }
        assertTrue(misfits(() -> Deployment.TYPE.fromJson(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE})).toString().contains("malformed"));
        assertTrue(misfits(() -> Deployment.TYPE.fromJson(new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF, 1})).toString().contains("malformed"));
    }

    @Test
    void misfitsAreBounded() {
        String many = "{\"api_keys\":[" + "1,".repeat(100_000) + "1]}";
        JsonDecodeException e = assertThrows(JsonDecodeException.class, () -> Deployment.fromJson(many));
        assertEquals(1000, e.misfits().size());
        assertTrue(e.getMessage().endsWith("and 990 more"));
    }

    @Test
    void contentIsNotRepeated() {
        for (String json : List.of(
                "{\"name\":true,\"api_keys\":\"hunter2\",\"logging\":{\"pin\":4711.5}}",
                "{\"logging\":{\"pin\":4711111111111111111111}}",
                "{\"password\":hunter2}",
                "{\"password\":\"hunter2\u0001\"}",
                "{\"password\":\"hunter2\" 4711}")) {
            JsonDecodeException e = assertThrows(JsonDecodeException.class, () -> Deployment.fromJson(json));
            for (Throwable t = e; t != null; t = t.getCause()) {
                assertFalse(t.getMessage().contains("hunter2") || t.getMessage().contains("4711"), t.getMessage());
            }
        }
    }

    @Test
    void failingStreamsAreNoMisfits() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThrows(UncheckedIOException.class, () -> Deployment.TYPE.fromJson(failing));
        Deployment.TYPE.fromJson(new ByteArrayInputStream(FULL.getBytes(UTF_8)));
    }

    @Test
    void halfSurrogatesSurvive() {
        String json = with("\"password\":\"\\ud800\"");
        Deployment deployment = Deployment.fromJson(json);
        assertEquals("\ud800", deployment.password().orElseThrow());
        assertEquals(deployment, Deployment.fromJson(deployment.toJson()));
        assertEquals(deployment, Deployment.TYPE.fromJson(Deployment.TYPE.toJsonBytes(deployment)));
        assertEquals("\"\ud800\"", JsonCodec.TEXT.toJson("\ud800"));
    }
}
