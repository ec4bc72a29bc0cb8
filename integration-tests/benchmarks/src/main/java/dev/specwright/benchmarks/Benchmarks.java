package dev.specwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Runs everything, or the sections that are named, and writes the report. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Measures.
     *
     * @param arguments this module's directory; the report's file; the sections that are wanted, separated by commas, or
     *     {@code all}; whether to be quick
     * @throws IOException if the report cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]).toAbsolutePath();
        Commands commands = new Commands(directory);
        Map<String, Consumer<Report>> sections = new LinkedHashMap<>();
        Effort effort = Boolean.parseBoolean(arguments[3]) ? Effort.QUICK : Effort.FULL;
        sections.put("generate", new GenerateSection(commands, effort)::write);
        sections.put("scale", new ScaleSection(commands, effort)::write);
        sections.put("lint", new LintSection(commands, effort)::write);
        sections.put("diff", new DiffSection(commands, effort)::write);
        sections.put("first", new FirstCallSection(commands, effort)::write);
        sections.put("warm", new WarmSection(effort)::write);
        Set<String> wanted = wanted(arguments[2], sections.keySet());

        Report report = new Report();
        Machine.describe(report);
        for (String section : wanted) {
            System.out.println("Measuring: " + section);
            sections.get(section).accept(report);
        }
        Path file = Path.of(arguments[1]).toAbsolutePath();
        Files.writeString(file, report.toString());
        System.out.println(report);
        System.out.println("Written to " + file);
    }

    private static Set<String> wanted(String named, Set<String> known) {
        if (named.equals("all")) {
            return known;
        }
        Set<String> wanted = new LinkedHashSet<>(List.of(named.split(",")));
        if (!known.containsAll(wanted)) {
            throw new IllegalArgumentException("No such section in " + wanted + "; there are " + known);
        }
        return wanted;
    }
}
