package com.example.failures;

import com.example.failures.core.ApiException;
import com.example.failures.core.HttpTransport;
import com.example.failures.core.RequestOptions;
import com.example.failures.core.StatusException;
import com.example.failures.core.Timing;
import com.example.failures.core.TransportResponse;
import com.example.failures.model.AddPetError;
import com.example.failures.model.Failure;
import com.example.failures.model.Pet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What errors say in types and in violations, and what may be sent again. */
public final class Calls {
    private static final Timing NO_WAIT = new Timing() {
        @Override
        public CompletableFuture<Void> after(Duration delay) {
            return CompletableFuture.completedFuture(null);
        }
    };
    private final Consumer<Object> note;
    private final Set<String> keys = new HashSet<>();

    private Calls(Consumer<Object> note) {
        this.note = note;
    }

    public static void run(String baseUrl, Path directory, Consumer<Object> note) {
        new Calls(note).run();
    }

    private void run() {
        refusal(409, "{\"name\":\"Rex\"}");
        refusal(400, "{\"reason\":\"why not\"}");
        refusal(404, "{\"message\":\"not what is declared\"}");
        refusal(500, "{\"message\":\"overload\"}");
        refusal(503, "<html>");
        note.accept("-- violations");
        violations("{\"exception_class\":\"ValidationError\",\"invalid_fields\":{\"interfaces\":[\"Field required\"],"
                + "\"containers\":{\"0\":{\"scale\":{\"m/x\":[\"too much\",\"odd\"]}}}}}");
        violations("{\"detail\":[{\"loc\":[\"body\",\"containers\",0,\"scale\",\"max\"],\"msg\":\"Input should be less than"
                + " or equal to 300\",\"type\":\"less_than_equal\",\"ctx\":{\"le\":300},\"input\":\"secret\"},"
                + "{\"loc\":[\"query\",\"limit\"],\"msg\":\"Input should be an integer\",\"type\":\"int_parsing\"},"
                + "{\"loc\":[\"body\"],\"msg\":\"Field required\",\"type\":\"missing\"}]}");
        violations("{\"type\":\"about:blank\",\"title\":\"Wrong\",\"detail\":\"see errors\",\"errors\":["
                + "{\"detail\":\"must be positive\",\"pointer\":\"#/age\"},"
                + "{\"detail\":\"must be a colour\",\"pointer\":\"#/profile/co%20lor\",\"code\":\"enum\"}]}");
        violations("{\"detail\":\"Not Found\"}");
        violations("[]");
        violations("{\"errors\":[1,null,{}],\"detail\":[{}],\"invalid_fields\":7}");
        note.accept("-- sent again");
        broken(api -> api.addPet(pet()));
        broken(api -> api.addPet(pet(), RequestOptions.NONE.idempotencyKey("my-key")));
        broken(DefaultApi::rename);
        broken(DefaultApi::name);
        note.accept(keys.size() + " keys");
    }

    private static Pet pet() {
        return Pet.builder().name("Rex").build();
    }

    private void refusal(int status, String body) {
        try {
            client(request -> answer(status, body)).operations().addPet(pet());
        } catch (StatusException e) {
            note.accept(status + " " + e.error(Pet.class) + e.error(AddPetError.class) + e.error(Failure.class));
        }
    }

    private void violations(String body) {
        try {
            client(request -> answer(422, body)).operations().addPet(pet());
        } catch (StatusException e) {
            note.accept(e.violations());
            e.violations().forEach(each -> note.accept("  " + each.keyword() + " " + each.limit() + " " + each.value()));
        }
    }

    private void broken(Consumer<DefaultApi> call) {
        try {
            call.accept(client(request -> {
                String key = request.headers().getOrDefault("Idempotency-Key", "no key");
                keys.add(key);
                note.accept(request.method() + " " + (key.length() == 36 ? "a key" : key));
                throw new IOException("reset");
            }).operations());
        } catch (ApiException e) {
            note.accept(e.getClass().getSimpleName() + " after " + e.attempts());
        }
    }

    private static TransportResponse answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new TransportResponse(status, Map.of("a", List.of("b")), new ByteArrayInputStream(bytes));
    }

    private static FailuresClient client(HttpTransport transport) {
        return FailuresClient.builder().baseUrl("http://localhost").transport(transport).timing(NO_WAIT).build();
    }
}
