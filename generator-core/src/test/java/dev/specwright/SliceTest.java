package dev.specwright;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.load.SpecSource;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Zoo, version: '1'}
            paths:
              /pets:
                get:
                  operationId: listPets
                  tags: [Pets]
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
                post: {operationId: addPet, tags: [Pets, Admin], requestBody: {$ref: '#/components/requestBodies/Add'}, responses: {'204': {description: none}}}
              /keepers/{id}/shifts:
                parameters: [{in: path, name: id, required: true, schema: {type: string}}]
                get: {operationId: listShifts, tags: [Keepers], responses: {'200': {$ref: '#/components/responses/Shift'}}}
              /health: {get: {operationId: health, responses: {'204': {description: none}}}}
            components:
              requestBodies:
                Add: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
              responses:
                Shift: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Shift'}}}}
              schemas:
                Pet: {type: object, properties: {friend: {$ref: '#/components/schemas/Pet'}, cage: {$ref: '#/components/schemas/Cage'}}}
                NewPet: {type: object, properties: {name: {type: string}}}
                Cage: {type: object, properties: {size: {type: integer}}}
                Shift: {type: object, properties: {hours: {type: integer}}}
                Unused: {type: object, properties: {a: {type: string}}}
            """;

    @TempDir
    private Path out;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "||Cage KeepersApi NewPet DefaultApi Pet PetsApi Shift Unused",
                "tag:Pets||Cage NewPet Pet PetsApi",
                "tag:Admin||NewPet PetsApi",
                "operationId:listPets||Cage Pet PetsApi",
                "listShifts||KeepersApi Shift",
                "list*||Cage KeepersApi Pet PetsApi Shift",
                "/pets||Cage NewPet Pet PetsApi",
                "POST /pets||NewPet PetsApi",
                "/keepers/**||KeepersApi Shift",
                "/*||Cage DefaultApi NewPet Pet PetsApi",
                "tag:Pets|addPet|Cage Pet PetsApi",
                "|tag:Pets,/health|KeepersApi Shift"
            })
    void keepsWhatIsNamedAndWhatItReaches(String includes, String excludes, String expected) {
        GenerationResult result = generate(patterns(includes), patterns(excludes));
        assertEquals(List.of(), result.diagnostics());
        String types = result.written().stream()
                .filter(path -> !path.contains("/core/") && !path.matches(".*(Client|AsyncApi|Validator)\\.java"))
                .map(path -> path.replaceAll(".*/|\\.java", ""))
                .sorted()
                .collect(Collectors.joining(" "));
        assertEquals(sorted(expected), types);
    }

    @Test
    void patternsThatMatchNothingAreErrors() {
        GenerationResult result = generate(List.of("tag:Pest", "listPets"), List.of("/nowhere/**"));
        assertEquals(
                "option excludes: '/nowhere/**' matches no operation; option includes: 'tag:Pest' matches no operation",
                result.diagnostics().stream()
                        .map(each -> each.location().file() + ": " + each.message())
                        .collect(Collectors.joining("; ")));
        assertEquals(
                List.of("OPTION-002", "OPTION-002"),
                result.diagnostics().stream()
                        .map(Diagnostic::code)
                        .map(code -> code.id())
                        .toList());
    }

    private static String sorted(String words) {
        return Stream.of(words.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private static List<String> patterns(String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }

    private GenerationResult generate(List<String> includes, List<String> excludes) {
        SpecSource document = new SpecSource.TextSource("zoo.yaml", DOCUMENT);
        GeneratorOptions options =
                GeneratorOptions.defaults("com.zoo").with(new GeneratorOptions.Slice(includes, excludes));
        return new Generator().generate(new GenerationRequest(document, List.of(), out, options));
    }
}
