package com.example.answers;

import com.example.answers.core.BinaryBody;
import com.example.answers.core.JsonDecodeException;
import com.example.answers.core.RequestInvalidException;
import com.example.answers.core.RequestOptions;
import com.example.answers.core.ApiResponse;
import com.example.answers.core.StatusException;
import com.example.answers.model.ExportResult;
import com.example.answers.model.Pet;
import com.example.answers.model.PetResult;
import com.example.answers.model.SendMergePatchJsonRequest;
import com.example.answers.model.SendMultipartRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Operations that return one thing or another, the headers of answers, and bodies of several kinds. */
public final class Calls {
    private Calls() {}

    public static void run(String baseUrl, Path directory, Consumer<Object> note) throws IOException {
        DefaultApi api = AnswersClient.builder().baseUrl(baseUrl).build().operations();
        answers(api, note);
        headers(api, note);
        bodies(api, note);
        AnswersAsyncClient async = AnswersClient.builder().baseUrl(baseUrl).build().async();
        note.accept(async.operations().pet("202-json").join());
        async.operations().sendAsText("abc").join();
    }

    private static void answers(DefaultApi api, Consumer<Object> note) throws IOException {
        for (String how : new String[] {"200-json", "201-json", "202-json", "203-text", "none", "206-text"}) {
            PetResult result = api.pet(how);
            note.accept(result);
            note.accept(result.<Object>match(
                    ok -> ok.body().name(),
                    created -> created.body().toBuilder().name("new").build(),
                    accepted -> accepted.body().eta(),
                    others -> others.body().length(),
                    none -> "none",
                    unlisted -> unlisted.status()));
        }
        ExportResult file = api.export("200-bytes");
        if (file instanceof ExportResult.Ok ok) {
            try (InputStream bytes = ok.body()) {
                note.accept(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        ApiResponse<ExportResult> other = api.exportWithResponse("206-json");
        note.accept(other.status() + " " + other.body());
    }

    private static void headers(DefaultApi api, Consumer<Object> note) {
        ApiResponse<Pet> response = api.headersWithResponse("200-json");
        long count = response.header(AnswersHeaders.X_COUNT).orElseThrow();
        note.accept(count);
        note.accept(response.header(AnswersHeaders.X_TAGS));
        note.accept(response.header(AnswersHeaders.X_SIZES));
        note.accept(response.header(AnswersHeaders.X_WHEN).orElseThrow().getYear());
        note.accept(response.header(AnswersHeaders.X_PAGE).orElseThrow().size());
        note.accept(response.header(AnswersHeaders.X_JSON));
        note.accept(response.header(AnswersHeaders.X_ABSENT));
        note.accept(api.otherHeadersWithResponse("none").header(AnswersHeaders.X_WHEN2));
        try {
            api.headers("404-json");
        } catch (StatusException.NotFound e) {
            note.accept(e.header(AnswersHeaders.X_SIZES));
        }
        try {
            new ApiResponse<>(200, java.util.Map.of("x-count", java.util.List.of("many")), null)
                    .header(AnswersHeaders.X_COUNT);
        } catch (JsonDecodeException e) {
            note.accept(e.getMessage());
        }
    }

    private static void bodies(DefaultApi api, Consumer<Object> note) {
        Pet pet = Pet.builder().name("Rex").build();
        api.send(pet);
        api.send(pet, RequestOptions.NONE.header("Content-Type", "text/json"));
        api.sendAsMergePatchJson(SendMergePatchJsonRequest.builder().name(null).build());
        api.sendAsForm(pet);
        api.sendAsMultipart(SendMultipartRequest.builder().name("Rex").build());
        api.sendAsXml("<pet/>");
        api.sendAsText("abc");
        api.sendAsBytes(BinaryBody.of(new byte[] {'x'}).as("image/png"));
        try {
            api.sendAsText("abcd");
        } catch (RequestInvalidException e) {
            note.accept(e.violations());
        }
    }
}
