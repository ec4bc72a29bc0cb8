package dev.specwright.diff.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.specwright.diff.Change;
import dev.specwright.diff.DiffReport;
import dev.specwright.diff.Level;
import dev.specwright.diff.Site;
import dev.specwright.diff.java.JavaChange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A report for programs. */
public final class JsonReport {

    private JsonReport() {}

    /**
     * Renders a report.
     *
     * @param report what differs
     * @return JSON text
     */
    public static String render(DiffReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            write(report, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return text + "\n";
    }

    private static void write(DiffReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("before", report.before());
        json.writeStringField("after", report.after());
        for (Level level : Level.values()) {
            json.writeNumberField(level.word(), report.count(level));
        }
        json.writeBooleanField("javaCompared", report.java());
        json.writeStringField("java", report.javaBreak().map(Enum::name).orElse("NONE"));
        json.writeStringField("nextVersion", report.step());
        json.writeArrayFieldStart("changes");
        for (Change change : report.changes()) {
            write(change, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Change change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", change.kind().id());
        json.writeStringField("level", change.level().word());
        level("request", change.request(), json);
        level("response", change.response(), json);
        json.writeStringField("sentence", change.sentence());
        if (change.accepted().isPresent()) {
            json.writeStringField("accepted", change.accepted().get());
        }
        site("before", change.before(), json);
        site("after", change.after(), json);
        json.writeArrayFieldStart("reaches");
        for (String operation : change.reaches()) {
            json.writeString(operation);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("java");
        for (JavaChange java : change.java()) {
            write(java, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void level(String name, Optional<Level> level, JsonGenerator json) throws IOException {
        if (level.isPresent()) {
            json.writeStringField(name, level.get().word());
        }
    }

    private static void site(String name, Optional<Site> site, JsonGenerator json) throws IOException {
        if (site.isPresent()) {
            json.writeObjectFieldStart(name);
            json.writeStringField("pointer", site.get().pointer());
            json.writeStringField("file", site.get().location().file());
            json.writeNumberField("line", site.get().location().line());
            json.writeNumberField("column", site.get().location().column());
            json.writeEndObject();
        }
    }

    private static void write(JavaChange java, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("effect", java.effect().name());
        json.writeStringField("element", java.element());
        if (java.before().isPresent()) {
            json.writeStringField("before", java.before().get());
        }
        if (java.after().isPresent()) {
            json.writeStringField("after", java.after().get());
        }
        json.writeEndObject();
    }
}
