package com.example.told;

import com.example.told.core.BinaryBody;
import com.example.told.model.FormParams;
import com.example.told.model.FormRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What is sent where the user was told that the document says more than is done. */
public final class Calls {
    private Calls() {}

    public static void run(String baseUrl, Path directory, Consumer<Object> note) {
        DefaultApi api = ToldClient.builder().baseUrl(baseUrl).build().operations();
        api.form(
                FormRequest.builder()
                        .file(BinaryBody.of(new byte[] {'x'}))
                        .tags(List.of("a", "b"))
                        .build(),
                FormParams.builder().empty(1L).xml("a<b").build());
        api.text("2");
    }
}
