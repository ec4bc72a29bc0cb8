package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.GenerationRequest;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.load.SpecSource;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one thing more in a document adds to the output, and how far classes are from the JVM's limits. */
final class BudgetTest {

    private static final int MORE = 10;

    @TempDir
    private Path temporary;

    /**
     * What is generated for some documents.
     *
     * @param Javadoc apart
     * @param bytes all of them
     */
    private record Size(long lines, long bytes) {}

    @Test
    void aModelAddsFewLines() throws IOException {
        assertEachAdds(115, 8_000, count -> document(count, 1));
    }

    @Test
    void anOperationAddsFewLines() throws IOException {
        assertEachAdds(100, 6_500, count -> document(1, count));
    }

    private void assertEachAdds(long lines, long bytes, IntFunction<String> documents) throws IOException {
        Size few = size(documents.apply(MORE));
        Size more = size(documents.apply(2 * MORE));
        Size each = new Size((more.lines - few.lines) / MORE, (more.bytes - few.bytes) / MORE);
        assertTrue(each.lines <= lines && each.bytes <= bytes, () -> each + ", at most " + new Size(lines, bytes));
    }

    private Size size(String document) throws IOException {
        Path output = Files.createTempDirectory(temporary, "output");
        assertTrue(new Generator()
                .generate(new GenerationRequest(
                        new SpecSource.TextSource("budget.yaml", document),
                        List.of(),
                        output,
                        GeneratorOptions.defaults("com.example.budget")))
                .succeeded());
        long lines = 0;
        long bytes = 0;
        for (String path : SourceTree.read(output).paths()) {
            lines += Files.readString(output.resolve(path))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("*") && !line.startsWith("/*"))
                    .count();
            bytes += Files.size(output.resolve(path));
        }
        return new Size(lines, bytes);
    }

    /** Objects with eight properties, as those of the Gcore document have, and operations that send and get one. */
    private static String document(int models, int operations) {
        return "openapi: 3.1.0\ninfo: {title: Budget, version: '1'}\nservers: [{url: 'https://api.example.com'}]\npaths:\n"
                + IntStream.range(0, operations).mapToObj(BudgetTest::operation).collect(Collectors.joining())
                + "components:\n  schemas:\n"
                + IntStream.range(0, models).mapToObj(BudgetTest::model).collect(Collectors.joining());
    }

    private static String operation(int number) {
        return """
                  /things%d/{id}:
                    put:
                      operationId: putThing%d
                      tags: [things]
                      summary: Puts one
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string, maxLength: 20}}
                        - {name: dry, in: query, schema: {type: boolean}}
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/Thing0'}}}
                      responses:
                        '200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Thing0'}}}}
                """.indent(2).formatted(number, number);
    }

    private static String model(int number) {
        return """
                Thing%d:
                  type: object
                  description: A thing
                  required: [name, size]
                  properties:
                    name: {type: string, minLength: 1, maxLength: 30, description: What it is called}
                    size: {type: integer, minimum: 0, description: How large it is}
                    weight: {type: number}
                    on: {type: boolean, default: true}
                    note: {type: [string, 'null'], maxLength: 200}
                    tags: {type: array, maxItems: 9, items: {type: string}}
                    labels: {type: object, additionalProperties: {type: string}}
                    parent: {$ref: '#/components/schemas/Thing0'}
                """.indent(4).formatted(number);
    }

    /** A class may have 65,535 constants and methods of 65,535 bytes (JVM specification, 4.11). */
    @Test
    void classesOfManyPropertiesAreFarFromTheLimits() throws IOException, InterruptedException {
        SpecCase many = SpecCase.valid().stream()
                .filter(specCase -> specCase.name().equals("many-properties"))
                .findFirst()
                .orElseThrow();
        Path sources = temporary.resolve("sources");
        assertTrue(new Generator().generate(many.request(sources)).succeeded());
        Path classes = Files.createDirectories(temporary.resolve("classes"));
        assertEquals("", JavaCompiler.ofThisJvm().compile(sources, classes));
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertTrue(constants(file) <= 20_000, () -> file + " has too many constants");
                assertTrue(Files.size(file) <= 200_000, () -> file + " is too large");
            }
        }
    }

    /** The size of a class file's constant pool (JVM specification, 4.1). */
    private static int constants(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipBytes(8);
            return in.readUnsignedShort() - 1;
        }
    }
}
