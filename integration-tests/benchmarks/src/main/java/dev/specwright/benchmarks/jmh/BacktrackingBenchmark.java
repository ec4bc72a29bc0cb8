package dev.specwright.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What {@link PatternBenchmark} is spared: the same pattern with the JDK, at lengths that end. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BacktrackingBenchmark {

    /** How long the text is, in characters. */
    @Param({"16", "20", "24"})
    public int length;

    private final Pattern pattern =
            Pattern.compile("^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])*)*$");

    /**
     * The JDK.
     *
     * @return that it does not match
     */
    @Benchmark
    public boolean jdk() {
        return pattern.matcher("a." + "a".repeat(length - 3) + "!").find();
    }
}
