package com.example.pages;

import com.example.pages.core.ApiException;
import com.example.pages.core.HttpTransport;
import com.example.pages.core.Page;
import com.example.pages.core.RequestOptions;
import com.example.pages.core.TransportRequest;
import com.example.pages.core.TransportResponse;
import com.example.pages.model.Car;
import com.example.pages.model.ListCarsParams;
import com.example.pages.model.ListCarsResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Going through pages: what is asked for, when, and where it ends. */
public final class Calls {
    private static final String[] COUNTED = {
        "{\"count\":5,\"results\":[{\"id\":1},{\"id\":2}]}",
        "{\"count\":5,\"results\":[{\"id\":3},{\"id\":4}]}",
        "{\"count\":5,\"results\":[{\"id\":5}]}"
    };
    private static final RequestOptions OPTIONS = RequestOptions.NONE.header("X-Trace", "7").query("debug", "on").retries(0);
    private final Consumer<Object> note;

    private Calls(Consumer<Object> note) {
        this.note = note;
    }

    public static void run(String baseUrl, Path directory, Consumer<Object> note) {
        Calls calls = new Calls(note);
        calls.offsets();
        calls.cursors();
        calls.numbers();
        calls.links();
        calls.failures();
        calls.async();
        calls.noMethods();
    }

    private void offsets() {
        note.accept("-- offset: the count is reached");
        for (Car car : api(COUNTED).listCarsPaged()) {
            note.accept(car.id());
        }
        note.accept("-- options and parameters reach every page, from the offset asked for");
        ListCarsParams params = ListCarsParams.builder().limit(2).offset(1).addColour("red & blue").build();
        note.accept(ids(api(COUNTED).listCarsPaged(params, OPTIONS).stream().map(Car::id).toList()));
        note.accept("-- nothing is fetched before it is asked for, nor after");
        var paged = api(COUNTED).listCarsPaged();
        note.accept("made");
        note.accept(paged.stream().limit(2).map(Car::id).toList());
        note.accept("-- pages");
        for (Page<Car, ListCarsResponse> page : api(COUNTED).listCarsPaged().pages()) {
            note.accept(page + ", next " + page.next() + " of " + page.response().body().count());
        }
        note.accept(api(COUNTED).listCarsPaged().pageStream().map(Page::number).toList());
        note.accept("-- an empty page ends it, whatever the count");
        note.accept(count(api("{\"count\":99,\"results\":[{\"id\":1}]}", "{\"count\":99,\"results\":[]}").listCarsPaged()));
        note.accept("-- what breaks a constraint is not sent");
        failing(() -> count(api().listCarsPaged(ListCarsParams.builder().limit(0).build())));
    }

    private void cursors() {
        note.accept("-- cursor: an empty page does not end it, no cursor does");
        note.accept(count(api(
                        "{\"cars\":[{\"id\":1}],\"meta\":{\"next_cursor\":\"a/b=\"}}",
                        "{\"cars\":null,\"meta\":{\"next_cursor\":\"c\"}}",
                        "{\"cars\":[{\"id\":2}],\"meta\":{\"next_cursor\":null}}")
                .listCarsOfPaged("me")));
        note.accept("-- no meta at all; a blank cursor");
        note.accept(count(api("{\"cars\":[{\"id\":1}]}").listCarsOfPaged("me")));
        note.accept(count(api("{\"meta\":{\"next_cursor\":\"\"}}").listCarsOfPaged("me")));
        note.accept("-- the same cursor twice");
        String a = "{\"cars\":[{\"id\":1}],\"meta\":{\"next_cursor\":\"a\"}}";
        String b = "{\"cars\":[{\"id\":2}],\"meta\":{\"next_cursor\":\"b\"}}";
        failing(() -> count(api(a, b, a, b).listCarsOfPaged("me")));
        note.accept("-- the id of the last item");
        note.accept(count(api(
                        "{\"data\":[{\"id\":1},{\"id\":2}],\"has_more\":true}",
                        "{\"data\":[{\"id\":3}],\"has_more\":false}")
                .listSeatsPaged()));
    }

    private void numbers() {
        note.accept("-- number");
        note.accept(count(api("[\"a\"]", "[\"b\"]", "[]").listDoorsPaged(0)));
        note.accept("-- a server that does not look at the number");
        failing(() -> count(api("[\"a\"]", "[\"a\"]", "[\"a\"]").listDoorsPaged(3)));
    }

    private void links() {
        note.accept("-- link");
        String link = "<https://h/wheels?page=1>; rel=prev, <https://H:443/v2/wheels?page=2&debug=off>;title=\"a, b\"; rel=\"last next\"";
        note.accept(count(linked(link, "</v2/wheels?page=3>; rel=next", "<x>; rel=prev").listWheelsPaged()));
        note.accept("-- what options add goes before what the link says");
        note.accept(linked(link, "").listWheelsPaged(com.example.pages.model.ListWheelsParams.builder().perPage(9).build(), OPTIONS)
                .stream().count());
        note.accept("-- another host");
        failing(() -> count(linked("<https://evil.example/wheels>; rel=next", "").listWheelsPaged()));
        failing(() -> count(linked("<https://h:8443/wheels>; rel=next", "").listWheelsPaged()));
        failing(() -> count(linked("<mailto:x>; rel=next", "").listWheelsPaged()));
        failing(() -> count(linked("<https://h/{x}>; rel=next", "").listWheelsPaged()));
        note.accept("-- url, with a credential in the query, which the url has too");
        String uuid = "\"keys\":[\"11111111-2222-3333-4444-555555555555\"]";
        note.accept(api("{\"next\":\"https://h/keys?at=2&api_key=k\"," + uuid + "}", "{\"next\":\"?at=3\"," + uuid + "}",
                        "{" + uuid + "}")
                .listKeysPaged().stream().map(Object::getClass).toList());
        note.accept("-- the same url twice");
        failing(() -> count(api("{\"next\":\"?at=2\"}", "{\"next\":\"?at=2\"}").listKeysPaged()));
    }

    private void failures() {
        note.accept("-- a failure says which page, and it can be asked for again");
        AtomicInteger requests = new AtomicInteger();
        HttpTransport transport = request -> {
            note.accept(describe(request));
            int number = requests.incrementAndGet();
            return number == 2 ? answer(500, "{}", "") : answer(200, COUNTED[number == 1 ? 0 : number - 2], "");
        };
        Iterator<Car> cars = client(transport).operations().listCarsPaged(
                ListCarsParams.builder().build(), OPTIONS).iterator();
        List<Long> seen = new ArrayList<>();
        boolean more = true;
        while (more) {
            try {
                more = cars.hasNext();
                if (more) {
                    seen.add(cars.next().id());
                }
            } catch (ApiException e) {
                note.accept(e.getMessage() + " | " + e.page());
            }
        }
        note.accept(ids(seen));
        note.accept("-- elsewhere there is no page to tell");
        failing(() -> client(request -> answer(404, "", "")).operations().listCars());
    }

    private void async() {
        note.accept("-- async");
        List<Long> seen = new ArrayList<>();
        async(COUNTED).listCarsPaged().forEach(car -> seen.add(car.id())).join();
        note.accept(ids(seen));
        note.accept(async(COUNTED).listCarsPaged().toList().join().size());
        note.accept("-- until it is enough");
        async(COUNTED).listCarsPaged(ListCarsParams.builder().build(), OPTIONS).forEachPage(page -> page.number() < 2).join();
        note.accept("-- failures");
        asyncFailing(async(COUNTED[0]).listCarsPaged().toList());
        asyncFailing(async("[\"a\"]", "[\"a\"]").listDoorsPaged(1).toList());
        asyncFailing(async(COUNTED).listCarsPaged().forEach(car -> {
            throw new IllegalStateException("the caller's own");
        }));
        note.accept("-- two thousand pages");
        AtomicInteger number = new AtomicInteger();
        HttpTransport many = request -> {
            int at = number.incrementAndGet();
            return answer(200, at > 2_000 ? "[]" : "[\"" + at + "\"]", "");
        };
        note.accept(client(many).async().operations().listDoorsPaged(0).toList().join().size());
        note.accept("-- cancelled: nothing more is fetched");
        CompletableFuture<TransportResponse> never = new CompletableFuture<>();
        AtomicInteger sent = new AtomicInteger();
        HttpTransport slow = new HttpTransport() {
            @Override
            public TransportResponse send(TransportRequest request) {
                throw new IllegalStateException();
            }

            @Override
            public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
                return sent.incrementAndGet() == 1 ? CompletableFuture.completedFuture(answer(200, COUNTED[0], "")) : never;
            }
        };
        CompletableFuture<Void> running = client(slow).async().operations().listCarsPaged().forEach(car -> {});
        while (sent.get() < 2) {
            Thread.onSpinWait();
        }
        running.cancel(true);
        // The thread that has just sent it may still have to learn that nobody waits for it.
        never.completeOnTimeout(null, 10, TimeUnit.SECONDS).handle((answer, failure) -> true).join();
        note.accept(sent.get() + " sent, the second cancelled: " + never.isCancelled());
    }

    private void noMethods() {
        note.accept("-- what has pages");
        Arrays.stream(DefaultApi.class.getMethods())
                .map(method -> method.getName())
                .filter(name -> name.endsWith("Paged"))
                .distinct()
                .sorted()
                .forEach(note);
    }

    private void failing(Runnable call) {
        try {
            call.run();
            note.accept("no failure");
        } catch (ApiException e) {
            note.accept(e.getClass().getSimpleName() + ": " + e.getMessage() + " | " + e.page());
        }
    }

    private void asyncFailing(CompletableFuture<?> call) {
        try {
            note.accept(call.join());
        } catch (CompletionException e) {
            note.accept(e.getCause().getClass().getSimpleName() + ": " + e.getCause().getMessage());
        }
    }

    private static String ids(List<Long> ids) {
        return "ids " + ids;
    }

    private static int count(Iterable<?> all) {
        int count = 0;
        for (Object each : all) {
            count++;
        }
        return count;
    }

    private DefaultApi api(String... pages) {
        return client(scripted(index -> pages[index], index -> "", pages.length)).operations();
    }

    private DefaultAsyncApi async(String... pages) {
        return client(scripted(index -> pages[index], index -> "", pages.length)).async().operations();
    }

    private DefaultApi linked(String... links) {
        return client(scripted(index -> "[\"" + index + "\"]", index -> links[index], links.length)).operations();
    }

    private HttpTransport scripted(Function<Integer, String> body, Function<Integer, String> link, int length) {
        AtomicInteger next = new AtomicInteger();
        return request -> {
            note.accept(describe(request));
            int index = next.getAndIncrement();
            return index < length ? answer(200, body.apply(index), link.apply(index)) : answer(418, "", "");
        };
    }

    private static String describe(TransportRequest request) {
        String trace = request.headers().get("X-Trace");
        return "  " + request.uri() + (trace == null ? "" : " X-Trace " + trace);
    }

    private static TransportResponse answer(int status, String body, String link) {
        Map<String, List<String>> headers = link.isEmpty() ? Map.of() : Map.of("link", List.of(link));
        return new TransportResponse(status, headers, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static PagesClient client(HttpTransport transport) {
        return PagesClient.builder().baseUrl("https://h").key("k").transport(transport).build();
    }
}
