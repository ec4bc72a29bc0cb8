package dev.specwright;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.templates.TemplateGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Templates of the user's own, which take the place of those that have the same file name. */
final class OwnTemplates {

    private static final String SUFFIX = ".java.mustache";

    private OwnTemplates() {}

    /** The templates of a directory by the names of their classes; none where it cannot be read. */
    static SortedMap<String, String> read(Path directory) {
        SortedMap<String, String> templates = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    templates.put(name.substring(0, name.length() - SUFFIX.length()), text.replace("\r\n", "\n"));
                }
            }
            return templates;
        } catch (IOException e) {
            return Collections.emptySortedMap();
        }
    }

    /** Reports a directory that has none, and templates that take no other's place. */
    static void check(Path directory, SortedMap<String, String> templates, Diagnostics diagnostics) {
        if (templates.isEmpty()) {
            report(
                    DiagnosticCode.INVALID_OPTION,
                    "option templateDirectory",
                    "'" + display(directory) + "' is no directory with templates",
                    "A template is called like its class, JsonReader" + SUFFIX,
                    diagnostics);
        }
        List<String> known = Stream.of(TemplateGroup.values())
                .flatMap(group -> group.templates().stream())
                .toList();
        for (String name : templates.keySet()) {
            if (!known.contains(name)) {
                report(
                        DiagnosticCode.UNMATCHED_PATTERN,
                        file(directory, name),
                        "there is no template of this name",
                        "There are " + String.join(", ", known.stream().sorted().toList()),
                        diagnostics);
            }
        }
    }

    /** Reports that a template cannot be used. */
    static void unusable(Path directory, String name, String problem, Diagnostics diagnostics) {
        report(
                DiagnosticCode.INVALID_OPTION,
                file(directory, name),
                "the template cannot be used: " + problem,
                "Compare it with the generator's own",
                diagnostics);
    }

    private static void report(
            DiagnosticCode code, String place, String message, String hint, Diagnostics diagnostics) {
        diagnostics.add(code, SourceLocation.ofFile(place), "", message, hint);
    }

    private static String file(Path directory, String name) {
        return display(directory.resolve(name + SUFFIX));
    }

    private static String display(Path path) {
        return path.toString().replace('\\', '/');
    }
}
