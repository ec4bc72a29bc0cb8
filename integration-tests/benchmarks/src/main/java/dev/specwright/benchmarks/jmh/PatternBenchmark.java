package dev.specwright.benchmarks.jmh;

import com.example.ours.model.LoggingInSerializer;
import com.example.ours.model.LoggingInSerializerValidator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The pattern of {@code topic_name} on a text made to hurt it: {@code a.aaa…!}. With {@link java.util.regex.Pattern} the
 * time doubles with every character, so that it is measured at lengths that end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PatternBenchmark {

    /** How long the text is, in characters. */
    @Param({"20", "200", "2000", "20000"})
    public int length;

    private LoggingInSerializer logging = LoggingInSerializer.builder().build();

    /** Makes the text. */
    @Setup
    public void attack() {
        logging = LoggingInSerializer.builder()
                .topicName("a." + "a".repeat(length - 3) + "!")
                .build();
    }

    /**
     * The generated validator, which matches by an automaton.
     *
     * @return the violations
     */
    @Benchmark
    public Object ours() {
        return LoggingInSerializerValidator.validate(logging);
    }
}
