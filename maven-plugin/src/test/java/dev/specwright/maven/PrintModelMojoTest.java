package dev.specwright.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintModelMojoTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: object, required: [name], properties: {name: {type: string, maxLength: 9, default: Rex}}}
            """;

    @TempDir
    private Path temp;

    private final RecordingLog log = new RecordingLog();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void printsWhatJavaWillShow() throws MojoFailureException, IOException {
        mojo(DOCUMENT).execute();

        String json = printed.toString(StandardCharsets.UTF_8);
        String start = """
                {
                  "types" : [
                    {
                      "kind" : "ObjectModel",
                      "name" : "Pet",
                      "pointer" : "/components/schemas/Pet",
                """;
        assertEquals(start, json.substring(0, Math.min(start.length(), json.length())));
        String type = """
                          "value" : {
                            "type" : {
                              "kind" : "Text",
                              "format" : "PLAIN",
                              "mapped" : null
                            },
                            "nullable" : false,
                            "constraints" : [
                              {
                """;
        assertTrue(json.contains(type), json);
        assertTrue(json.contains("\"client\" : null"), json);
        assertEquals(0, log.lines().size());
        assertTrue(Files.notExists(temp.resolve("api.yaml.specwright.lock")));
    }

    @Test
    void writesToAFile() throws MojoFailureException, IOException {
        PrintModelMojo mojo = mojo(DOCUMENT);
        mojo.modelFile = temp.resolve("target/model.json").toFile();

        mojo.execute();

        mojo(DOCUMENT).execute();
        assertEquals(printed.toString(StandardCharsets.UTF_8), Files.readString(temp.resolve("target/model.json")));
        assertEquals("info: Wrote the model -> target/model.json", log.lines().get(0));
    }

    @Test
    void printsNothingOfABrokenDocument() throws IOException {
        PrintModelMojo mojo = mojo(DOCUMENT.replace("string", "strin"));

        assertThrows(MojoFailureException.class, mojo::execute);

        assertEquals(0, printed.size());
    }

    private PrintModelMojo mojo(String document) throws IOException {
        Files.writeString(temp.resolve("api.yaml"), document);
        MavenProject project = new MavenProject();
        project.setFile(temp.resolve("pom.xml").toFile());
        PrintModelMojo mojo = new PrintModelMojo();
        mojo.setLog(log);
        mojo.project = project;
        mojo.inputSpec = "api.yaml";
        mojo.console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return mojo;
    }
}
