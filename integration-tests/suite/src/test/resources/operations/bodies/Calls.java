package com.example.bodies;

import com.example.bodies.core.BinaryBody;
import com.example.bodies.core.ConnectionException;
import com.example.bodies.core.ValidationException;
import com.example.bodies.model.Meta;
import com.example.bodies.model.Order;
import com.example.bodies.model.UploadRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Each kind of request body. */
public final class Calls {
    private Calls() {}

    public static void run(String baseUrl, Path directory, Consumer<Object> note) throws IOException {
        DefaultApi api = BodiesClient.builder().baseUrl(baseUrl).build().operations();
        Meta meta = Meta.builder().a(1).build();
        api.form(Order.builder()
                .name("Tom & Jürgen")
                .amount(3)
                .tags(List.of("a", "b c"))
                .expand(List.of("x", "y"))
                .meta(meta)
                .extra(meta)
                .build());
        invalid(note, () -> api.form(Order.builder().name("T").build()));
        api.optionalForm(null);

        Path file = Files.writeString(directory.resolve("notes.txt"), "from a file");
        byte[] bytes = "from memory".getBytes(StandardCharsets.UTF_8);
        UploadRequest upload = UploadRequest.builder()
                .file(BinaryBody.of(file))
                .purpose("test")
                .count(2)
                .tags(List.of("a", "b"))
                .meta(meta)
                .addPhoto(BinaryBody.of(bytes).named("a\"b.png").as("image/png"))
                .addPhoto(BinaryBody.of(bytes).as("image/jpeg"))
                .icon(BinaryBody.of(bytes))
                .build();
        note.accept(upload);
        api.upload(upload);
        api.upload(UploadRequest.builder()
                .file(BinaryBody.of(() -> new ByteArrayInputStream(bytes)))
                .build());
        invalid(note, () -> api.upload(upload.toBuilder().purpose("too long").build()));

        api.text("naïve");
        api.bytes(BinaryBody.of(file));
        api.bytes(BinaryBody.of(() -> new ByteArrayInputStream(bytes)));
        api.bytes(BinaryBody.of(bytes).as("application/x-own"));
        api.image(BinaryBody.of(bytes).as("image/gif"));
        api.image(null);
        invalid(note, () -> api.image(BinaryBody.of(bytes)));
        invalid(note, () -> api.upload(upload.toBuilder()
                .addPhoto(BinaryBody.of(bytes))
                .addPhoto(BinaryBody.of(bytes).as("image/gif"))
                .build()));
        api.patch(meta);

        BinaryBody gone = BinaryBody.of(file);
        Files.delete(file);
        try {
            api.bytes(gone);
        } catch (ConnectionException e) {
            note.accept(e.getCause() instanceof IOException);
        }
    }

    private static void invalid(Consumer<Object> note, Runnable call) {
        try {
            call.run();
        } catch (ValidationException e) {
            note.accept(e.violations());
        }
    }
}
