package com.example.formats;

import com.example.formats.core.TransportResponse;
import com.example.formats.model.Event;
import com.example.formats.model.EventValidator;
import com.example.formats.model.EventWhen;
import com.example.formats.model.ListEventsParams;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Uses strings with formats as an application does; prints what it sees. */
public final class Driver {
    private static final OffsetDateTime NOON = OffsetDateTime.of(2024, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID ID = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    private Driver() {}

    public static Map<String, Object> run() {
        Map<String, Object> seen = new LinkedHashMap<>();
        written(seen);
        read(seen);
        otherTexts(seen);
        nulls(seen);
        unions(seen);
        calls(seen);
        return seen;
    }

    private static void written(Map<String, Object> seen) {
        byte[] bytes = {0, 1, (byte) 255};
        Event event = Event.builder()
                .id(ID)
                .createdAt(NOON)
                .endedAt(null)
                .changedAt(NOON.plusNanos(5_000_000))
                .due(LEAP_DAY)
                .opens(OffsetTime.of(9, 0, 0, 0, ZoneOffset.ofHours(2)))
                .lasts(Duration.ofMinutes(90))
                .link(URI.create("http://example.com/"))
                .content(bytes)
                .thumbnail(bytes)
                .addDay(LEAP_DAY)
                .addDay(LEAP_DAY.plusDays(1))
                .weeks(List.of(List.of(Optional.of(LEAP_DAY), Optional.empty())))
                .putHoliday("new year", LocalDate.of(2025, 1, 1))
                .parts(List.of(bytes, new byte[0]))
                .when(EventWhen.of(NOON))
                .build();
        bytes[0] = 9;
        event.content().orElseThrow()[0] = 9;
        seen.put("written", event);
        seen.put("bytes", Arrays.toString(event.content().orElseThrow()));
        seen.put("valid", EventValidator.validate(event));
    }

    private static void read(Map<String, Object> seen) {
        Event event = Event.fromJson("{\"id\":\"" + ID + "\",\"created_at\":\"2024-01-01T12:00:00.000Z\","
                + "\"ended_at\":null,\"opens\":\"10:00:00+02:00\",\"lasts\":\"P2W\",\"days\":[\"2024-02-29\"],"
                + "\"weeks\":[[null]],\"holidays\":{\"x\":\"2024-02-29\"},\"when\":\"2024-01-01T12:00:00Z\"}");
        OffsetDateTime createdAt = event.createdAt();
        UUID id = event.id();
        LocalDate due = event.due();
        List<LocalDate> days = event.days();
        seen.put("read", createdAt + " " + id.equals(ID) + " " + due + " " + days);
        seen.put("more", event.endedAt() + " " + event.opens() + " " + event.lasts() + event.weeks() + event.holidays());
        seen.put("text", event.createdAtText() + event.endedAtText() + event.daysText() + event.weeksText());
        seen.put("default", event.due() + event.dueText() + event.dueField() + event.dueOrNull() + event.dueOrNullField());
        seen.put("again", event.toBuilder().build().toJson());
    }

    private static void otherTexts(Map<String, Object> seen) {
        Event event = Event.builder()
                .idText("1-1-1-1-1")
                .createdAtText("2024-01-01T00:00:00")
                .endedAtText("")
                .lastsText("P1M")
                .daysText(List.of("tomorrow"))
                .holidaysText(Map.of("x", "y"))
                .keyText("no uuid")
                .build();
        seen.put("otherTexts", event);
        seen.put("createdAt", failure(event::createdAt));
        seen.put("id", failure(event::id));
        seen.put("endedAt", failure(event::endedAt));
        seen.put("lasts", failure(event::lasts));
        seen.put("days", failure(event::days));
        seen.put("holidays", failure(event::holidays));
        seen.put("key", failure(event::key));
        seen.put("violations", EventValidator.validate(event));
    }

    private static void nulls(Map<String, Object> seen) {
        Event.Builder builder = Event.builder();
        seen.put("nullRequired", failure(() -> builder.createdAt(null)));
        seen.put("nullText", failure(() -> builder.createdAtText(null)));
        seen.put("nullInList", failure(() -> builder.days(Arrays.asList(LEAP_DAY, null))));
        seen.put("nullList", failure(() -> builder.days(null)));
        seen.put("nullAllowed", failure(() -> builder.removedAt(null).build()));
    }

    private static void unions(Map<String, Object> seen) {
        EventWhen when = EventWhen.fromJson("\"2024-01-01T12:00:00.0Z\"");
        seen.put("union", when instanceof EventWhen.DateTimeText text ? text.value() + " " + text.parsed() : when);
        EventWhen soon = EventWhen.fromJson("\"soon\"");
        seen.put("unionOther", failure(() -> ((EventWhen.DateTimeText) soon).parsed()));
        seen.put("unionBuilt", EventWhen.of(NOON) + " " + EventWhen.of(7));
    }

    private static void calls(Map<String, Object> seen) {
        FormatsClient client = FormatsClient.builder().baseUrl("https://example.com").transport(request -> {
            seen.merge("call", request.uri() + " " + request.headers() + "\n", (one, other) -> one + "" + other);
            return new TransportResponse(200, Map.of(), new ByteArrayInputStream("[]".getBytes()));
        }).build();
        client.events().listEvents(LEAP_DAY, NOON, List.of(ID));
        client.events().listEvents(LEAP_DAY, NOON, List.of(ID), ListEventsParams.builder()
                .until(NOON)
                .waitValue(Duration.ofSeconds(1))
                .addHour(OffsetTime.of(9, 0, 0, 0, ZoneOffset.UTC))
                .xTrace(ID)
                .session(new byte[] {1, 2})
                .build());
        client.events().listEvents(LEAP_DAY, NOON, List.of(), ListEventsParams.builder().untilText("now").build());
    }

    private static Object failure(Supplier<?> use) {
        try {
            return use.get();
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}
