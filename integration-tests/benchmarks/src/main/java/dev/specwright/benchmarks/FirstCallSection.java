package dev.specwright.benchmarks;

import dev.specwright.benchmarks.Commands.Classes;
import dev.specwright.benchmarks.firstcall.BareFirstCall;
import dev.specwright.benchmarks.firstcall.Nothing;
import dev.specwright.benchmarks.firstcall.OurFirstCall;
import dev.specwright.benchmarks.firstcall.OurFirstDecode;
import dev.specwright.benchmarks.firstcall.PeerFirstCall;
import dev.specwright.benchmarks.firstcall.PeerFirstDecode;
import java.util.List;

/** The first thing that a program does with a client, which is all that a short-lived one does. */
record FirstCallSection(Commands commands, Effort effort) {

    void write(Report report) {
        report.heading("First call and first decode, fresh JVM");
        report.header("work", "ours", "other", "ratio");
        try (TaskServer server = TaskServer.start()) {
            String port = Integer.toString(server.port());
            List<String> ours = commands.java(OurFirstCall.class, List.of(), port);
            report.compare("first call", duel(ours, PeerFirstCall.class, port));
            report.compare("first call, other: bare `HttpClient`", duel(ours, BareFirstCall.class, port));
            List<String> decode = commands.java(OurFirstDecode.class, List.of());
            report.compare(
                    "first decode, validate, encode (other does not validate)", duel(decode, PeerFirstDecode.class));
            report.compare("the same, other: an empty program", duel(decode, Nothing.class));
            report.paragraph("");
            report.header("classes loaded", "all", "not in the JVM's archive");
            classes(report, "empty program", Nothing.class);
            classes(report, "bare `HttpClient` call", BareFirstCall.class, port);
            classes(report, "our call", OurFirstCall.class, port);
            classes(report, "openapi-generator's call", PeerFirstCall.class, port);
            classes(report, "our decode", OurFirstDecode.class);
            classes(report, "openapi-generator's decode", PeerFirstDecode.class);
        }
    }

    private Duel duel(List<String> ours, Class<?> other, String... arguments) {
        return Duel.between(ours, commands.java(other, List.of(), arguments), effort.rounds());
    }

    private void classes(Report report, String name, Class<?> program, String... arguments) {
        Classes classes = commands.classes(program, arguments);
        report.row(name, classes.all(), classes.own());
    }
}
