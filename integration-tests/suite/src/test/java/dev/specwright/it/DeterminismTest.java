package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes: again, and on a machine with other settings. */
final class DeterminismTest {

    @TempDir
    private Path temporary;

    @Test
    void aSecondRunGivesTheSameBytes() throws IOException {
        assertEquals(List.of(), generateHere("first").differences(generateHere("second")));
    }

    @Test
    void localeTimeZoneAndCharsetMakeNoDifference() throws Exception {
        Path output = temporary.resolve("elsewhere");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr", // whose lower case of I is not i
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dline.separator=\r\n",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        CaseGeneration.class.getName(),
                        output.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertEquals(List.of(), generateHere("here").differences(SourceTree.read(output)));
    }

    private SourceTree generateHere(String directory) throws IOException {
        Path output = temporary.resolve(directory);
        CaseGeneration.generateAll(output);
        return SourceTree.read(output);
    }
}
