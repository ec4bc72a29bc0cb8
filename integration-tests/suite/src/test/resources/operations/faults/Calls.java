package com.example.faults;

import com.example.faults.core.ApiException;
import com.example.faults.core.ItemStream;
import com.example.faults.core.OutcomeUnknownException;
import com.example.faults.core.RequestOptions;
import com.example.faults.core.ServerEvent;
import com.example.faults.core.StatusException;
import com.example.faults.core.Timing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** What a client makes of a server that does all that servers and networks do wrong. Each row: fault, expected, outcome. */
public final class Calls {
    /** Real clocks; pauses are told and not made. */
    private static final Timing NO_WAIT = new Timing() {
        @Override
        public CompletableFuture<Void> after(Duration delay) {
            return CompletableFuture.completedFuture(null);
        }
    };
    private final Consumer<Object> note;
    private final FaultyServer server = new FaultyServer();
    private final FaultsClient client;

    private Calls(Consumer<Object> note) {
        this.note = note;
        this.client = FaultsClient.builder()
                .baseUrl("http://127.0.0.1:" + server.port())
                .key("planted-secret")
                .timeout(Duration.ofSeconds(30))
                .timing(NO_WAIT)
                .build();
    }

    public static void run(String baseUrl, Path directory, Consumer<Object> note) throws Exception {
        new Calls(note).run();
    }

    private void run() throws Exception {
        note.accept("fault | expected | outcome");
        get("fine", "answer after 1");
        get("reset-once", "answer after 2");
        get("reset-always", "ConnectionException after 3");
        post("reset-always", "OutcomeUnknown(ConnectionException) after 1");
        get("close-always", "ConnectionException after 3");
        post("close-always", "OutcomeUnknown(ConnectionException) after 1");
        get("half-head-once", "answer after 2");
        get("half-body-always", "ConnectionException after 3");
        post("half-body-always", "OutcomeUnknown(ConnectionException) after 1");
        get("half-chunk-once", "answer after 2");
        get("long-length-always", "ConnectionException after 3");
        get("short-length-always", "DecodeException after 1");
        get("fine", "answer after 1");
        get("garbage-always", "ConnectionException after 3");
        get("stall-once", "answer after 2");
        get("stall-always", "DeadlineException after 3");
        post("stall-always", "OutcomeUnknown(DeadlineException) after 1");
        get("stall-in-body-once", "answer after 2");
        get("drip-once", "answer after 2");
        get("drip-always", "DeadlineException after 3");
        deadline("drip-always", "DeadlineException within the deadline");
        deadline("stall-always", "DeadlineException within the deadline");
        get("html-always", "DecodeException after 1");
        get("html-type-always", "answer after 1");
        get("gzip-always", "answer after 1");
        get("empty-gzip-always", "DecodeException after 1");
        get("broken-gzip-always", "ConnectionException after 3");
        get("huge-length-always", "ConnectionException after 1");
        get("status-once-500", "answer after 2");
        get("status-always-500", "ServerError 500 after 3");
        post("status-once-500", "OutcomeUnknown(ServerError) after 1");
        get("status-once-409", "answer after 2");
        post("status-once-409", "Conflict 409 after 1");
        get("status-once-408", "answer after 2");
        post("status-once-408", "OutcomeUnknown(ClientError) after 1");
        get("status-once-501", "answer after 2");
        get("status-always-404", "NotFound 404 after 1");
        post("status-once-429", "answer after 2");
        post("seconds-once-429", "answer after 2");
        post("millis-once-429", "answer after 2");
        post("date-once-429", "answer after 2");
        post("hours-once-429", "TooManyRequests 429 after 1");
        post("seconds-once-503", "answer after 2");
        post("status-once-503", "OutcomeUnknown(ServerError) after 1");
        streams();
        redirect();
        refused();
        afterwards();
    }

    private void get(String fault, String expected) {
        FaultsClient caller = caller(fault);
        row("GET " + fault, expected, id -> caller.operations().getWithResponse(id), id -> caller.async()
                .operations()
                .getWithResponse(id));
    }

    private void post(String fault, String expected) {
        FaultsClient caller = caller(fault);
        row("POST " + fault, expected, id -> caller.operations().addWithResponse(id), id -> caller.async()
                .operations()
                .addWithResponse(id));
    }

    /** Has little patience where it will be tried. */
    private FaultsClient caller(String fault) {
        boolean isSlow = fault.startsWith("stall") || fault.startsWith("drip");
        return isSlow ? client.withOptions(RequestOptions.NONE.timeout(Duration.ofMillis(700))) : client;
    }

    private interface Call {
        Object of(String fault);
    }

    private interface AsyncCall {
        CompletableFuture<?> of(String fault);
    }

    private void row(String what, String expected, Call call, AsyncCall async) {
        String fault = what.split(" ")[1];
        String status = fault.replaceAll(".*?(\\d*)$", "$1");
        String base = fault.replaceAll("-?\\d*$", "");
        String marked = fault.endsWith("e") && !fault.contains("-") ? fault : base + "-" + what.charAt(0);
        String suffix = status.isEmpty() ? "" : "-" + status;
        String blocking = outcome(() -> call.of(marked + "s" + suffix));
        String later = outcome(() -> async.of(marked + "a" + suffix).join());
        String outcome = blocking.equals(later) ? blocking : blocking + ", async " + later;
        note.accept(what + " | " + expected + " | " + outcome + (outcome.equals(expected) ? "" : " WRONG"));
    }

    private String outcome(java.util.function.Supplier<Object> call) {
        int before = server.requests.get();
        try {
            call.get();
            return "answer after " + (server.requests.get() - before);
        } catch (ApiException e) {
            return describe(e);
        } catch (CompletionException e) {
            return e.getCause() instanceof ApiException known ? describe(known) : e.getCause().toString();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static String describe(ApiException e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (String.valueOf(each.getMessage()).contains("planted")) {
                return "A SECRET IN " + each;
            }
        }
        String name = e.getClass().getSimpleName();
        if (e instanceof OutcomeUnknownException) {
            name = "OutcomeUnknown(" + e.getCause().getClass().getSimpleName() + ")";
        }
        return name + (e instanceof StatusException failed ? " " + failed.status() : "") + " after " + e.attempts();
    }

    private void deadline(String fault, String expected) {
        RequestOptions options = RequestOptions.NONE.deadline(Duration.ofMillis(600)).timeout(Duration.ofSeconds(10));
        long start = System.nanoTime();
        String outcome = outcome(() -> client.operations().get(fault + "-d", options)).replaceAll(" after.*", "");
        boolean isSoon = System.nanoTime() - start < Duration.ofSeconds(10).toNanos(); // drips and stalls take 20 s
        note.accept("GET " + fault + " | " + expected + " | " + outcome + (isSoon ? " within the deadline" : " LATE"));
    }

    private void streams() throws IOException {
        try (InputStream in = client.operations().download("huge-stream")) {
            long bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
            note.accept("64 MB as a stream | all bytes | " + (bytes == 64 << 20 ? "all bytes" : bytes + " bytes"));
        }
        for (String fault : new String[] {"drip", "stall-in-stream", "reset-in-stream"}) {
            try (InputStream in = client.withOptions(RequestOptions.NONE.deadline(Duration.ofMillis(900)))
                    .operations()
                    .download(fault)) {
                in.readAllBytes();
                note.accept(fault + " | IOException | none");
            } catch (IOException e) {
                note.accept(fault + " in bytes | IOException | " + e.getClass().getSimpleName());
            }
        }
        for (String fault : new String[] {"stall-in-stream", "reset-in-stream"}) {
            try (ItemStream<ServerEvent<String>> events = caller(fault).operations().events(fault)) {
                String first = events.next().data();
                note.accept(fault + " in events | an exception | after " + first + ": "
                        + outcome(() -> events.hasNext()));
            }
        }
    }

    private void redirect() {
        try (FaultyServer other = new FaultyServer()) {
            String outcome = outcome(() -> client.operations().get("redirect-always-302-" + other.port()));
            note.accept("redirect to another host | StatusException 302 after 1, other host asked 0 times | " + outcome
                    + ", other host asked " + other.requests.get() + " times");
        }
    }

    private void refused() {
        FaultyServer gone = new FaultyServer();
        gone.close();
        FaultsClient late = FaultsClient.builder()
                .baseUrl("http://127.0.0.1:" + gone.port())
                .timing(NO_WAIT)
                .build();
        note.accept("POST nobody listens | ConnectionException after 3 | "
                + outcome(() -> late.operations().add("x")));
    }

    /** Nothing is left of all the broken exchanges. */
    private void afterwards() throws InterruptedException {
        for (int i = 0; i < 200 && server.open.get() > 5; i++) {
            Thread.sleep(100);
        }
        note.accept("afterwards | at most 5 connections open | "
                + (server.open.get() <= 5 ? "at most 5 connections open" : server.open.get() + " are open"));
        server.close();
    }
}
