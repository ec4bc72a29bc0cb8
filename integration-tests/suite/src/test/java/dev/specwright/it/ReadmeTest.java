package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that the README shows to those without Maven compiles and generates. */
final class ReadmeTest {

    @TempDir
    private Path temporary;

    @Test
    void theShownProgramGenerates() throws Exception {
        String readme = Files.readString(SpecCase.SPECS.resolveSibling("README.md"));
        String section = readme.substring(readme.indexOf("## Plain Java, Gradle"));
        int start = section.indexOf("```java\n") + "```java\n".length();
        String program = section.substring(start, section.indexOf("```", start));
        Path source = Files.writeString(temporary.resolve("GenerateApi.java"), program);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, said, "-proc:none", "-d", temporary.toString(), source.toString());
        assertEquals(0, code, () -> said.toString(StandardCharsets.UTF_8));
        Path output = temporary.resolve("output");
        run(SpecCase.SPECS.resolve("gcore/openapi.yaml"), output);
        assertTrue(Files.isRegularFile(output.resolve("com/example/api/model/ContainerInSerializerV3.java")));
    }

    private void run(Path document, Path output) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {temporary.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
            String[] arguments = {document.toString(), output + File.separator};
            loader.loadClass("GenerateApi").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
