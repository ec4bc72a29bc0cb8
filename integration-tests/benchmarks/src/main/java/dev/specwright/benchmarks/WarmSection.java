package dev.specwright.benchmarks;

import dev.specwright.benchmarks.jmh.BacktrackingBenchmark;
import dev.specwright.benchmarks.jmh.CallBenchmark;
import dev.specwright.benchmarks.jmh.CodecBenchmark;
import dev.specwright.benchmarks.jmh.PatternBenchmark;
import dev.specwright.benchmarks.jmh.ValidationBenchmark;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What runs in a warm JVM, by JMH. */
record WarmSection(Effort effort) {

    private static final List<Class<?>> BENCHMARKS = List.of(
            CodecBenchmark.class,
            ValidationBenchmark.class,
            PatternBenchmark.class,
            BacktrackingBenchmark.class,
            CallBenchmark.class);

    void write(Report report) {
        report.heading("Warm JVM (JMH)");
        report.paragraph("Time is the median of single operations, but for calls, where it is operations a second.");
        report.header("work", "parameter", "figure", "bytes allocated an operation");
        for (RunResult result : results()) {
            Result<?> time = result.getPrimaryResult();
            boolean rate = time.getScoreUnit().startsWith("ops");
            double figure = rate ? time.getScore() : time.getStatistics().getPercentile(50);
            report.row(
                    name(result),
                    parameters(result),
                    String.format(Locale.ROOT, rate ? "%,.0f %s" : "%,.0f %s", figure, time.getScoreUnit()),
                    result.getSecondaryResults().entrySet().stream()
                            .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                            .map(entry -> String.format(
                                    Locale.ROOT, "%,.0f", entry.getValue().getScore()))
                            .collect(Collectors.joining()));
        }
    }

    private Collection<RunResult> results() {
        OptionsBuilder options = new OptionsBuilder();
        BENCHMARKS.forEach(benchmark -> options.include("\\b" + benchmark.getSimpleName() + "\\b"));
        options.forks(effort.forks())
                .warmupIterations(Math.min(3, effort.iterations()))
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(effort.iterations())
                .measurementTime(TimeValue.seconds(2))
                .addProfiler(GCProfiler.class);
        try {
            return new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        int method = benchmark.lastIndexOf('.');
        return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
    }

    private static String parameters(RunResult result) {
        return result.getParams().getParamsKeys().stream()
                .map(key -> key + " " + result.getParams().getParam(key))
                .collect(Collectors.joining(", "));
    }
}
