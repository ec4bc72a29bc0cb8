package dev.specwright.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Documents of any size, made of copies of the Gcore operation and its schemas under numbered names. */
final class SyntheticDocument {

    private static final Pattern SCHEMA_NAME = Pattern.compile("(?m)^    (\\w+):$");

    private SyntheticDocument() {}

    /**
     * A document.
     *
     * @param schemas how many schemas it has at least; there is one operation for each copy of them
     * @return YAML
     */
    static String of(int schemas) {
        String text = read();
        int paths = text.indexOf("\npaths:\n") + 1;
        int components = text.indexOf("\ncomponents:\n") + 1;
        int security = text.indexOf("\n  securitySchemes:\n") + 1;
        String path = text.substring(paths + "paths:\n".length(), components);
        // The code samples of the operation would be most of a copy.
        path = path.substring(0, path.lastIndexOf('\n', path.indexOf("x-codeSamples")) + 1);
        String schema = text.substring(components + "components:\n  schemas:\n".length(), security);
        List<String> names = new ArrayList<>();
        SCHEMA_NAME.matcher(schema).results().forEach(match -> names.add(match.group(1)));
        Pattern name = Pattern.compile("\\b(" + String.join("|", longestFirst(names)) + ")\\b");

        StringBuilder document = new StringBuilder(text.substring(0, paths)).append("paths:\n");
        int copies = (schemas + names.size() - 1) / names.size();
        for (int copy = 0; copy < copies; copy++) {
            String numbered = path.replace("/deployments:", "/deployments" + copy + ":")
                    .replace("InferenceInstancesHandlerV3.post", "InferenceInstancesHandlerV3.post" + copy);
            document.append(name.matcher(numbered).replaceAll("$1X" + copy));
        }
        document.append("components:\n  schemas:\n");
        for (int copy = 0; copy < copies; copy++) {
            document.append(name.matcher(schema).replaceAll("$1X" + copy));
        }
        return document.append(text.substring(security)).toString();
    }

    private static List<String> longestFirst(List<String> names) {
        return names.stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.toList());
    }

    private static String read() {
        try {
            return Files.readString(GcoreSchemas.DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
