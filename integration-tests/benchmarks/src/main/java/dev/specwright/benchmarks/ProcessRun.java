package dev.specwright.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the operating system counted for one process, from its start to its end.
 *
 * @param wall seconds
 * @param cpu seconds of processor time, user and system
 * @param memory peak resident size in MiB
 * @param exit the exit code
 */
record ProcessRun(double wall, double cpu, double memory, int exit) {

    /**
     * Runs a command to its end.
     *
     * @param command the command and its arguments
     * @return what it cost
     */
    static ProcessRun of(List<String> command) {
        try {
            Path figures = Files.createTempFile("process", ".txt");
            List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-q", "-f", "%e %U %S %M", "-o"));
            timed.add(figures.toString());
            timed.addAll(command);
            int exit = new ProcessBuilder(timed)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            String[] parts =
                    Files.readString(figures, StandardCharsets.UTF_8).strip().split(" ");
            Files.delete(figures);
            return new ProcessRun(number(parts[0]), number(parts[1]) + number(parts[2]), number(parts[3]) / 1024, exit);
        } catch (IOException e) {
            throw new UncheckedIOException("GNU time is needed, as /usr/bin/time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
