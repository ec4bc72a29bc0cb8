package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Severity;
import dev.specwright.it.SuiteDocument.Place;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JSON Schema Test Suite, draft 2020-12: the verdict of generated code on each instance is the suite's, wherever in a
 * document the schema stands, or the schema is refused when code is generated. The suite is not in this repository:
 * {@code -Dspecwright.shared} names the directory that has it.
 */
final class ConformanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern COMPONENT = Pattern.compile("/components/schemas/(Group|Holder|Nullable)(\\d+)");
    private static final Pattern NAME = Pattern.compile("\"\\$(?:id|anchor|dynamicAnchor)\":\"([^\"]*)\"");
    private static final String REMOTES = "http://localhost:1234/draft2020-12/";

    /** The vocabularies' schemas, in the library of JSON Schema that is nearest at hand. */
    private static final String METASCHEMA = "https://json-schema.org/draft/2020-12/";

    private static final List<String> METASCHEMA_PARTS = List.of(
            "schema",
            "meta/core",
            "meta/applicator",
            "meta/unevaluated",
            "meta/validation",
            "meta/meta-data",
            "meta/format-annotation",
            "meta/format-assertion",
            "meta/content");

    /**
     * A class's own {@code fromJson} never reads null: whether there may be null instead is said wherever the schema is
     * used, and the other places show that it is said rightly.
     */
    private static final String KNOWN = "COMPONENT type / type: array, object or null / null is valid: false";

    private final Path suite = Path.of(System.getProperty("specwright.shared", "../../../shared"))
            .resolve("conformance/json-schema-test-suite");
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Tally> tallies = new TreeMap<>();

    /** What came of one file of the suite in one place. */
    private static final class Tally {
        private int groups;
        private int groupsRight;
        private int groupsRefused;
        private int tests;
        private int testsRight;

        @Override
        public String toString() {
            return "%4d/%3d %5d/%4d %4d".formatted(groupsRight, groups, testsRight, tests, groupsRefused);
        }
    }

    /** A group of the suite. */
    private record Group(int number, String file, JsonNode json) {

        JsonNode schema() {
            return json.get("schema");
        }

        /** The identifiers in it, and in what it refers to. */
        Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            NAME.matcher(schema().toString()).results().forEach(name -> names.add(name.group(1)));
            if (refersToRemotes()) {
                names.add("remotes");
            }
            return names;
        }

        boolean refersToRemotes() {
            return schema().toString().contains("localhost:1234");
        }

        boolean refersToMetaschema() {
            return refersToRemotes() || schema().toString().contains("\"$ref\":\"" + METASCHEMA);
        }
    }

    @Test
    void verdictsAreTheSuites(@TempDir Path directory) throws Exception {
        assumeTrue(Files.isDirectory(suite), "no suite at " + suite + ": set -Dspecwright.shared");
        List<List<Group>> documents = documents(groups());
        for (int i = 0; i < documents.size(); i++) {
            check(documents.get(i), "suite" + i, Files.createDirectories(directory.resolve("suite" + i)));
        }
        print();
        assertEquals(
                0,
                tallies.values().stream().mapToInt(tally -> tally.groupsRefused).sum(),
                "groups refused");
        assertEquals(KNOWN, String.join("\n", wrong));
    }

    private List<Group> groups() throws IOException {
        List<Group> groups = new ArrayList<>();
        try (Stream<Path> files = Files.list(suite.resolve("tests/draft2020-12"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                for (JsonNode group : JSON.readTree(file.toFile())) {
                    groups.add(new Group(groups.size(), name, group));
                }
            }
        }
        return groups;
    }

    /** As few documents as there can be without two groups in one that use the same name. */
    private static List<List<Group>> documents(List<Group> groups) {
        List<List<Group>> documents = new ArrayList<>();
        List<Set<String>> used = new ArrayList<>();
        for (Group group : groups) {
            Set<String> names = group.names();
            int fitting = 0;
            while (fitting < used.size() && !Collections.disjoint(used.get(fitting), names)) {
                fitting++;
            }
            if (fitting == used.size()) {
                documents.add(new ArrayList<>());
                used.add(new LinkedHashSet<>());
            }
            documents.get(fitting).add(group);
            used.get(fitting).addAll(names);
        }
        return documents;
    }

    private void check(List<Group> groups, String packageName, Path directory) throws Exception {
        Path sources = directory.resolve("sources");
        Set<String> refused = generate(groups, packageName, sources);
        Path classes = Files.createDirectories(directory.resolve("classes"));
        assertEquals("", JavaCompiler.ofThisJvm().compile(sources, classes));
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            Verdicts verdicts = new Verdicts(loader, packageName);
            for (Group group : groups) {
                for (Place place : Place.values()) {
                    tally(group, place, refused.contains(place.component(group.number())), verdicts);
                }
            }
        }
    }

    /** Names of the components that are refused; the others are generated. */
    private Set<String> generate(List<Group> groups, String packageName, Path sources) throws IOException {
        Set<String> refused = new LinkedHashSet<>();
        while (true) {
            SpecSource document = new SpecSource.TextSource(
                    packageName + ".json", document(groups, refused).toString());
            GenerationResult result = new Generator()
                    .generate(new GenerationRequest(
                            document,
                            List.of(),
                            sources,
                            GeneratorOptions.defaults(packageName)
                                    .with(new GeneratorOptions.Features(false, true))
                                    .with(Jackson.forms())));
            if (result.succeeded()) {
                return refused;
            }
            if (!refused.addAll(refusedBy(result))) {
                throw new IllegalStateException(groups.get(0).file() + ": " + result.diagnostics());
            }
        }
    }

    private static Set<String> refusedBy(GenerationResult result) {
        Set<String> refused = new LinkedHashSet<>();
        for (Diagnostic diagnostic : result.diagnostics()) {
            Matcher component = COMPONENT.matcher(diagnostic.pointer());
            if (diagnostic.severity() == Severity.ERROR && component.find()) {
                for (Place place : Place.values()) {
                    refused.add(place.component(Integer.parseInt(component.group(2))));
                }
                System.out.println("refused: " + diagnostic.render());
            }
        }
        return refused;
    }

    private SuiteDocument document(List<Group> groups, Set<String> without) throws IOException {
        SuiteDocument document = new SuiteDocument();
        for (Group group : groups) {
            for (Place place : Place.values()) {
                if (!without.contains(place.component(group.number()))) {
                    document.add(group.number(), group.schema(), place);
                }
            }
        }
        if (groups.stream().anyMatch(Group::refersToRemotes)) {
            addRemotes(document);
        }
        if (groups.stream().anyMatch(Group::refersToMetaschema)) {
            addMetaschema(document);
        }
        return document;
    }

    private void addRemotes(SuiteDocument document) throws IOException {
        Path remotes = suite.resolve("remotes/draft2020-12");
        int number = 0;
        for (String path :
                SourceTree.read(remotes, file -> file.endsWith(".json")).paths()) {
            JsonNode schema = JSON.readTree(remotes.resolve(path).toFile());
            document.addRemote(number++, REMOTES + path.replace('\\', '/'), schema);
        }
    }

    private void addMetaschema(SuiteDocument document) throws IOException {
        for (int i = 0; i < METASCHEMA_PARTS.size(); i++) {
            String part = METASCHEMA_PARTS.get(i);
            try (InputStream resource = getClass().getResourceAsStream("/draft/2020-12/" + part)) {
                document.addRemote(1000 + i, METASCHEMA + part, JSON.readTree(resource));
            }
        }
    }

    private void tally(Group group, Place place, boolean refused, Verdicts verdicts) throws Exception {
        Tally tally = tallies.computeIfAbsent(group.file() + " " + place, none -> new Tally());
        tally.groups++;
        tally.groupsRefused += refused ? 1 : 0;
        int right = 0;
        for (JsonNode test : group.json().get("tests")) {
            boolean nulled = place == Place.NULL_UNION && test.get("data").isNull();
            boolean expected = nulled || test.get("valid").booleanValue();
            tally.tests++;
            if (!refused) {
                String instance = place.instance(test.get("data").toString());
                String verdict = verdicts.of(place.component(group.number()), instance);
                if (verdict.equals(String.valueOf(expected))) {
                    right++;
                } else {
                    wrong.add("%s %s / %s / %s: %s"
                            .formatted(
                                    place,
                                    group.file(),
                                    group.json().get("description").textValue(),
                                    test.get("description").textValue(),
                                    verdict));
                }
            }
        }
        tally.testsRight += right;
        tally.groupsRight += right == group.json().get("tests").size() ? 1 : 0;
    }

    private void print() {
        Map<Place, Tally> totals = new LinkedHashMap<>();
        System.out.printf("%-36s %8s %10s %s%n", "file, place", "groups", "tests", "refused");
        tallies.forEach((name, tally) -> {
            System.out.printf("%-36s %s%n", name, tally);
            Tally total =
                    totals.computeIfAbsent(Place.valueOf(name.substring(name.indexOf(' ') + 1)), none -> new Tally());
            total.groups += tally.groups;
            total.groupsRight += tally.groupsRight;
            total.groupsRefused += tally.groupsRefused;
            total.tests += tally.tests;
            total.testsRight += tally.testsRight;
        });
        totals.forEach((place, total) -> System.out.printf("%-36s %s%n", "ALL " + place, total));
    }

    /** What generated code says of instances. */
    private record Verdicts(ClassLoader loader, String packageName) {

        /** {@code true}, {@code false}, or what went wrong. */
        String of(String component, String json) {
            try {
                Class<?> validator = loader.loadClass(packageName + ".model." + component + "Validator");
                Method validate = Stream.of(validator.getMethods())
                        .filter(method -> method.getName().equals("validate"))
                        .findFirst()
                        .orElseThrow();
                Object value = decoded(component, validator, json);
                return String.valueOf(((List<?>) validate.invoke(null, value)).isEmpty());
            } catch (InvocationTargetException e) {
                boolean refused = e.getCause().getClass().getSimpleName().equals("JsonDecodeException");
                return refused ? "false" : e.getCause().toString();
            } catch (ReflectiveOperationException | LinkageError e) {
                return e.toString();
            }
        }

        private Object decoded(String component, Class<?> validator, String json) throws ReflectiveOperationException {
            for (var field : validator.getFields()) {
                if (field.getName().equals("CODEC")) {
                    Class<?> codec = loader.loadClass(packageName + ".core.JsonCodec");
                    return codec.getMethod("fromJson", String.class).invoke(field.get(null), json);
                }
            }
            return new LoadedModel(loader, packageName, component).fromJson(json);
        }
    }
}
