package com.example.tasks;

import com.example.tasks.core.ApiException;
import com.example.tasks.core.Operation;
import com.example.tasks.core.OperationException;
import com.example.tasks.core.OperationFailedException;
import com.example.tasks.core.RequestOptions;
import com.example.tasks.core.WaitOptions;
import com.example.tasks.model.MachineRequest;
import com.example.tasks.model.Task;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What becomes of operations that begin something: against answers that are scripted, and against a server. */
public final class Calls {
    private static final UUID PROJECT = new UUID(0, 1);
    private static final String MACHINES = "/projects/" + PROJECT + "/machines";
    private static final MachineRequest REX =
            MachineRequest.builder().name("rex").password("s3cret").build();
    private static final String ONE = "{\"tasks\":[\"t-1\"]}";
    private final Consumer<Object> note;

    private Calls(Consumer<Object> note) {
        this.note = note;
    }

    public static void run(String baseUrl, Path directory, Consumer<Object> note) throws Exception {
        Calls calls = new Calls(note);
        calls.results();
        calls.failures();
        calls.troubles();
        calls.tokens();
        calls.options();
        calls.futures();
        calls.server();
    }

    private static String task(String id, String state, String more) {
        return "{\"id\":\"" + id + "\",\"state\":\"" + state + "\",\"created_on\":\"\"" + more + "}";
    }

    private static String task(String state) {
        return task("t-1", state, "");
    }

    private Script created(Object... states) {
        return new Script(note).on("POST " + MACHINES, ONE)
                .on("GET /tasks/t-1", states)
                .on("GET " + MACHINES + "/rex", "{\"name\":\"rex\",\"status\":\"ACTIVE\"}");
    }

    private void note(String title, Callable<Object> call) throws Exception {
        note.accept("-- " + title);
        try {
            note.accept(call.call());
        } catch (CompletionException e) {
            tell(e.getCause());
        } catch (ApiException | IllegalArgumentException e) {
            tell(e);
        }
    }

    private void tell(Throwable e) {
        String text = e.getMessage().replaceAll("resume\\(\"[\\w-]+\"\\)", "resume(TOKEN)");
        note.accept(e.getClass().getSimpleName() + ": " + text);
        if (e instanceof OperationException gone) {
            note.accept(gone.taskIds() + " " + gone.method() + " " + gone.path() + " " + gone.attempts() + " "
                    + gone.elapsed() + (gone.getCause() == null ? "" : " " + gone.getCause().getClass().getSimpleName()));
        }
        if (e instanceof OperationFailedException failed) {
            note.accept(failed.taskId() + " " + failed.state() + " " + failed.error() + " " + failed.task());
        }
    }

    private void results() throws Exception {
        note("fetched", () -> created(task("NEW"), task("RUNNING"), task("FINISHED"))
                .client().machines().createMachineAndWait(PROJECT, REX));
        note("fetched by the name in the task", () -> created(task("t-1", "FINISHED", ",\"created\":{\"machines\":[\"max\"]}"))
                .on("GET " + MACHINES + "/max", "{\"name\":\"max\"}")
                .client().machines().createMachineAndWait(PROJECT, REX));
        note("several tasks", () -> new Script(note).on("DELETE " + MACHINES + "/rex", "{\"tasks\":[\"t-1\",\"t/2\"]}")
                .on("GET /tasks/t-1", task("RUNNING"), task("FINISHED"))
                .on("GET /tasks/t/2", task("t/2", "FINISHED", ""))
                .client().machines().deleteMachineAndWait(PROJECT, "rex"));
        note("no task", () -> new Script(note).on("DELETE " + MACHINES + "/rex", "{\"tasks\":[]}")
                .client().machines().deleteMachineAndWait(PROJECT, "rex"));
        note("no task, but a result", () -> created().on("POST " + MACHINES, "{\"tasks\":[]}")
                .client().machines().createMachineAndWait(PROJECT, REX));
        note("in the task, whose id is a number", () -> new Script(note)
                .on("POST " + MACHINES + "/rex/snapshot", "{\"job\":{\"id\":7}}")
                .on("GET /jobs/7", "{\"id\":7}", "{\"id\":7,\"done\":true,\"snapshot\":{\"name\":\"s\",\"bytes\":5}}")
                .client().machines().snapshotAndWait(PROJECT, "rex"));
        note("the task itself", () -> new Script(note).on("POST /jobs", "{\"id\":7}")
                .on("GET /jobs/7", "{\"id\":7,\"done\":true}").client().tasks().beginJobAndWait());
        note("an answer that does not fit, but for the id", () -> created(task("FINISHED"))
                .on("POST " + MACHINES, "{\"tasks\":[\"t-1\"],\"tasks2\":1}")
                .on("GET /tasks/t-1", "{\"state\":\"FINISHED\"}")
                .client().machines().createMachineAndWait(PROJECT, REX));
    }

    private void failures() throws Exception {
        note("a failure", () -> created(task("t-1", "ERROR", ",\"error\":\"quota exceeded\""))
                .client().machines().createMachineAndWait(PROJECT, REX));
        note("an object as a reason", () -> new Script(note).on("POST /jobs", "{\"id\":7}")
                .on("GET /jobs/7", "{\"id\":7,\"failure\":{\"reason\":\"full\"}}")
                .client().tasks().beginJobAndWait());
        note("the deadline", () -> created(task("RUNNING")).client().machines().createMachineAndWait(
                PROJECT, REX, WaitOptions.DEFAULT.deadline(Duration.ofSeconds(40))));
        note("a state that nobody knows", () -> created(task("ODD")).client().machines().createMachineAndWait(
                PROJECT, REX, WaitOptions.DEFAULT.deadline(Duration.ofSeconds(6)).backoff(1)));
        note("the call that begins it", () -> created().on("POST " + MACHINES, 403)
                .client().machines().createMachineAndWait(PROJECT, REX));
    }

    private void troubles() throws Exception {
        note("what passes", () -> created(503, 503, 503, 429, 429, 429, new IOException("reset"), task("FINISHED"))
                .on("GET " + MACHINES + "/rex", 500, 500, 500, "{\"name\":\"rex\"}")
                .client().machines().createMachineAndWait(PROJECT, REX));
        note("what lasts", () -> created(503).client().machines().createMachineAndWait(
                PROJECT, REX, WaitOptions.DEFAULT.deadline(Duration.ofSeconds(20))));
        note("what does not pass", () -> created(task("NEW"), 401)
                .client().machines().createMachineAndWait(PROJECT, REX));
        note("what is no JSON", () -> created("<html>").client().machines().createMachineAndWait(PROJECT, REX));
        note("no result", () -> created(task("FINISHED")).on("GET " + MACHINES + "/rex", 404)
                .client().machines().createMachineAndWait(PROJECT, REX));
        note("no time", () -> {
            Thread.currentThread().interrupt();
            try {
                return created(task("NEW")).client().machines().resumeCreateMachine(token()).await();
            } finally {
                note.accept("interrupted: " + Thread.interrupted());
            }
        });
        note("a listener that throws", () -> created(task("NEW")).client().machines().createMachineAndWait(
                PROJECT, REX, WaitOptions.DEFAULT.onProgress(progress -> {
                    throw new IllegalStateException("s3cret");
                })));
    }

    private String token() {
        Script quiet = new Script(line -> {}).on("POST " + MACHINES, ONE);
        return quiet.client().machines().createMachineOperation(PROJECT, REX).token();
    }

    private void tokens() throws Exception {
        Operation<?> begun = created().client().machines().createMachineOperation(PROJECT, REX);
        note.accept(begun);
        note.accept(new String(Base64.getUrlDecoder().decode(begun.token()), StandardCharsets.UTF_8));
        note("resumed", () -> created(task("FINISHED")).client().resume(begun.token()).await());
        note("resumed, typed", () -> created(task("FINISHED")).client().machines()
                .resumeCreateMachine(begun.token()).await().name());
        note("resumed by the asynchronous client", () -> created(task("FINISHED")).client().async()
                .resume(begun.token()).awaitAsync().join());
        note("looked at once", () -> {
            Operation<?> operation = created(task("NEW"), 503, 503, 503, task("FINISHED")).client().resume(begun.token());
            return List.of(operation.poll(), operation.poll(), operation.poll());
        });
        note("another operation's", () -> created().client().machines().resumeDeleteMachine(begun.token()));
        note("another client's", () -> created().client().resume(Base64.getUrlEncoder()
                .encodeToString("{\"call\":\"GET /\",\"ids\":[],\"values\":{}}".getBytes(StandardCharsets.UTF_8))));
        note("half of it", () -> created().client().resume(begun.token().substring(9)));
        note("nobody's", () -> created().client().resume("!"));
    }

    private void options() throws Exception {
        note("progress", () -> created(task("NEW"), task("FINISHED")).client().machines().createMachineAndWait(
                PROJECT, REX, WaitOptions.DEFAULT.interval(Duration.ofMillis(800)).onProgress(note::accept)));
        note("contradiction", () -> created().client().machines().createMachineAndWait(PROJECT, REX,
                WaitOptions.DEFAULT.interval(Duration.ofSeconds(9)).deadline(Duration.ofSeconds(5))));
        note("contradiction, asynchronous", () -> created().client().async().machines().createMachineAndWait(PROJECT,
                REX, WaitOptions.DEFAULT.interval(Duration.ofSeconds(9)).longestInterval(Duration.ofSeconds(5))).join());
        note("no time at all", () -> WaitOptions.DEFAULT.deadline(Duration.ZERO));
        note("no factor", () -> WaitOptions.DEFAULT.backoff(0.5));
        note("pauses", () -> created(task("NEW")).client().machines().createMachineAndWait(PROJECT, REX,
                WaitOptions.DEFAULT.interval(Duration.ofSeconds(10)).backoff(2).longestInterval(Duration.ofSeconds(30))
                        .deadline(Duration.ofMinutes(2))));
        note("options of the call", () -> created(task("FINISHED")).client().machines().createMachineOperation(
                PROJECT, REX, RequestOptions.NONE.query("once", "1").retries(0)).await());
        note("options of the client", () -> created(task("FINISHED")).client()
                .withOptions(RequestOptions.NONE.query("all", "1")).machines().createMachineAndWait(PROJECT, REX));
    }

    private void futures() throws Exception {
        note("a future", () -> created(task("NEW"), task("FINISHED"))
                .client().async().machines().createMachineAndWait(PROJECT, REX).join());
        note("a future operation", () -> created(task("NEW"), task("FINISHED")).client().async().machines()
                .createMachineOperation(PROJECT, REX).thenCompose(Operation::awaitAsync).join());
        note("a future failure", () -> created(task("ERROR"))
                .client().async().machines().createMachineAndWait(PROJECT, REX).join());
        note("a future loss", () -> created(401)
                .client().async().machines().createMachineAndWait(PROJECT, REX).join());
        note("a future that never begins", () -> created().on("POST " + MACHINES, 403)
                .client().async().machines().createMachineAndWait(PROJECT, REX).join());
        note("many looks need no deep stack", () -> {
            Object[] states = new Object[3000];
            java.util.Arrays.fill(states, task("NEW"));
            states[2999] = task("FINISHED");
            Script script = new Script(line -> {}).on("POST " + MACHINES, ONE).on("GET /tasks/t-1", states)
                    .on("GET " + MACHINES + "/rex", "{\"name\":\"rex\"}");
            WaitOptions patient = WaitOptions.DEFAULT.deadline(Duration.ofDays(30));
            return List.of(script.client().async().machines().createMachineAndWait(PROJECT, REX, patient).join());
        });
    }

    /** A real server, real time: cancelling stops the questions. */
    private void server() throws Exception {
        note.accept("-- a server");
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch looked = new CountDownLatch(3);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                boolean post = exchange.getRequestMethod().equals("POST");
                boolean over = exchange.getRequestURI().getPath().endsWith("/t-1") && looks.incrementAndGet() % 3 == 0;
                looked.countDown();
                String machine = "{\"name\":\"rex\"}";
                String state = exchange.getRequestURI().getPath().endsWith("/t-9") ? task("NEW") : task(over ? "FINISHED" : "NEW");
                boolean isTask = exchange.getRequestURI().getPath().startsWith("/tasks");
                byte[] bytes = (post ? ONE : isTask ? state : machine).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        try {
            MachinesClient client = MachinesClient.builder()
                    .baseUrl("http://127.0.0.1:" + server.getAddress().getPort()).build();
            WaitOptions brisk = WaitOptions.DEFAULT.interval(Duration.ofMillis(5)).backoff(1);
            note.accept(client.machines().createMachineAndWait(PROJECT, REX, brisk));
            note.accept(client.async().machines().createMachineAndWait(PROJECT, REX, brisk).join());
            note.accept(looks.get() + " looks");
            looked.await();
            String endless = new String(Base64.getUrlDecoder().decode(token()), StandardCharsets.UTF_8).replace("t-1", "t-9");
            Operation<?> operation = client.resume(Base64.getUrlEncoder().encodeToString(endless.getBytes(StandardCharsets.UTF_8)));
            CompletableFuture<?> waiting = operation.awaitAsync(brisk.onProgress(progress -> looks.incrementAndGet()));
            while (looks.get() < 10) {
                Thread.sleep(1);
            }
            note.accept("cancelled: " + waiting.thenApply(any -> any).cancel(true) + " " + waiting.isCancelled());
            int seen = looks.get();
            Thread.sleep(100);
            note.accept("at most the look that was under way: " + (looks.get() - seen <= 1));
        } finally {
            server.stop(0);
        }
    }
}
