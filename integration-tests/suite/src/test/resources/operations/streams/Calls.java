package com.example.streams;

import com.example.streams.core.ApiException;
import com.example.streams.core.HttpTransport;
import com.example.streams.core.ItemStream;
import com.example.streams.core.ServerEvent;
import com.example.streams.core.TransportResponse;
import com.example.streams.model.Pet;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Streams of items: as they should be, broken, and not read to their end. */
public final class Calls {
    private final Consumer<Object> note;

    private Calls(Consumer<Object> note) {
        this.note = note;
    }

    public static void run(String baseUrl, Path directory, Consumer<Object> note) {
        new Calls(note).run();
    }

    private void run() {
        all(api("{\"name\":\"Rex\"}\r\n\r\n{\"name\":\"ä\"}").lines());
        all(api("").lines());
        all(api("{\"name\":\"Rex\"}\n{\"name\":1}\n").listed());
        all(api("{\"name\":\"Rex\"}\n", new IOException("reset")).lines());
        all(api("\ufeffdata: {\"name\":\"Rex\"}\n\nevent: born\rid: 7\rdata:{\rdata:\"name\":\"Max\"}\r\r").events());
        all(api(": keep alive\n\nevent: lost\n\ndata: {\"name\":\"Rex\"}\n\ndata: [DONE]\n\ndata: more\n\n").events());
        all(api("data: {\"name\":\"Rex\"}\n\ndata: {\"name\":\"cut off\"}\n").events());
        all(api("data: nonsense\n\n").events());
        all(api("data\n\ndata: one\ndata:  two\nid\nretry: 1\n\n").notes());
        all(client("data: later\n\n", null).async().operations().notes().join());
        try (ItemStream<ServerEvent<String>> some = api("data: 1\n\ndata: 2\n\n").notes()) {
            note.accept(some.next().data() + " of some");
        }
    }

    private void all(ItemStream<?> items) {
        try (items) {
            items.forEachRemaining(note);
            note.accept("end");
        } catch (ApiException e) {
            note.accept(e);
        }
    }

    private DefaultApi api(String text) {
        return api(text, null);
    }

    private DefaultApi api(String text, IOException end) {
        return client(text, end).operations();
    }

    private StreamsClient client(String text, IOException end) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        HttpTransport transport = request -> {
            note.accept(request.method() + " " + request.uri() + " " + request.headers() + " " + request.streamed());
            return new TransportResponse(200, Map.of(), new FilterInputStream(new ByteArrayInputStream(bytes)) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int count = super.read(buffer, offset, Math.min(length, 3));
                    if (count < 0 && end != null) {
                        throw end;
                    }
                    return count;
                }

                @Override
                public void close() {
                    note.accept("closed");
                }
            });
        };
        return StreamsClient.builder().baseUrl("http://localhost").transport(transport).build();
    }
}
