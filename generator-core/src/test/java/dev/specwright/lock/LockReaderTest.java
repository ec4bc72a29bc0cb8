package dev.specwright.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LockReaderTest {

    private static final String WHOLE = """
            client = PetsClient
            group Pets = PetsApi pets
            operation GET /pets/{id} = getPet(path id, header X-Trace=trace) in Pets
            params GET /pets/{id} = GetPetParams {view}
            type #/components/schemas/Pet = Pet {a-b=aB2, aB, name}
            enum #/components/schemas/State = State {1=VALUE_1, free, "in use"}
            union #/components/schemas/Shape = Shape {Circle, Box}
            """;

    @Test
    void readsWhatIsWritten() {
        ApiLock lock = read(WHOLE, "");

        assertEquals(Optional.of("PetsClient"), lock.client());
        assertEquals(
                Map.of("1", "VALUE_1", "free", "FREE", "in use", "IN_USE"),
                lock.types().get("#/components/schemas/State").members());
        assertEquals(
                Map.of("Circle", "1", "Box", "2"),
                lock.types().get("#/components/schemas/Shape").members());
        assertEquals(lock, read(LockWriter.write(lock), ""));
    }

    @Test
    void namesOfAnyKindComeBack() {
        List<String> names = List.of(
                "",
                " ",
                "a b",
                "a,b",
                "a=b",
                "{x}",
                "(y)",
                "\"",
                "\\",
                "\\u0041",
                "\n\t",
                "\u2028",
                "é",
                "\uD83D\uDE00",
                "#",
                "<<<<<<<");
        TreeMap<String, String> members = new TreeMap<>();
        TreeMap<String, ApiLock.Type> types = new TreeMap<>();
        TreeMap<String, ApiLock.Group> groups = new TreeMap<>();
        TreeMap<String, ApiLock.Operation> operations = new TreeMap<>();
        for (String name : names) {
            int number = members.size();
            members.put(name, "m" + number);
            types.put("#/components/schemas/" + name, new ApiLock.Type(ApiLock.Shape.TYPE, "T" + number, members));
            groups.put(name, new ApiLock.Group("G" + number + "Api", "g" + number));
            ApiLock.Parameter parameter = new ApiLock.Parameter("query", name, "p" + number);
            operations.put("GET /" + name, new ApiLock.Operation("o" + number, List.of(parameter), name));
        }
        ApiLock lock = new ApiLock(Optional.empty(), groups, operations, types);

        assertEquals(lock, read(LockWriter.write(lock), ""));
    }

    @Test
    void whatTwoBranchesHaveAddedIsJoined() {
        String theirs = WHOLE.replace("{a-b=aB2, aB, name}", "{aB, age, name}");

        ApiLock lock = read(WHOLE + theirs, "");

        assertEquals(
                Map.of("a-b", "aB2", "aB", "aB", "age", "age", "name", "name"),
                lock.types().get("#/components/schemas/Pet").members());
    }

    @Test
    void conflictsAndGarbageAreToldWithTheLine() {
        String text = """
                <<<<<<< HEAD
                type #/components/schemas/Pet = Pet {name}
                ||||||| base
                =======
                type #/components/schemas/Pet = Animal {name}
                >>>>>>> theirs
                type #/components/schemas/Tag = {name}
                operation GET /pets = listPets(body x) in Pets
                operation GET /pets = listPets(query x) of Pets
                typo #/components/schemas/Toy = Toy {}
                enum #/components/schemas/Kind = Kind {a b}
                enum #/components/schemas/Dog = Pet {a}
                type #/components/schemas/Cat = Cat {}
                type #/components/schemas/Cat = Kitten {}
                client = "PetsClient
                {"openapi": "3.1.0"}
                """;

        read(text, """
                lock:[1,1] this merge conflict is not settled
                lock:[7,33] expected a Java name
                lock:[8,1] a parameter is in none of path, query, header and cookie
                lock:[9,41] expected `in `
                lock:[10,1] `typo` is none of client, group, operation, params, type, enum, union, value
                lock:[11,42] expected `,`
                lock:[12,1] `Pet` is the name of another class on line 2
                lock:[14,1] line 13 says something else of the same
                lock:[15,10] expected a Java name
                lock:[16,1] expected a word
                """);
    }

    private static ApiLock read(String text, String findings) {
        Diagnostics diagnostics = new Diagnostics();
        LockedNames read = LockReader.read(text, "lock", diagnostics);
        assertEquals(
                findings,
                diagnostics.sorted().stream()
                        .map(Diagnostic::render)
                        .map(told -> told.replaceFirst("(?s) \\[LOCK-001].*", "\n"))
                        .collect(Collectors.joining()));
        return read.lock();
    }
}
