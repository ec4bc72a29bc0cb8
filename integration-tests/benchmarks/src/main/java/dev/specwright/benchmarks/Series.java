package dev.specwright.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Values of one figure from runs that took turns.
 *
 * @param values one for each run, in their order
 */
record Series(double[] values) {

    /** One figure of every run. */
    static <T> Series of(List<T> runs, ToDoubleFunction<T> figure) {
        return new Series(runs.stream().mapToDouble(figure).toArray());
    }

    double median() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double min() {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    double max() {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    /** The ratios to another series, run by run: what drifts with the machine cancels out. */
    Series over(Series other) {
        return new Series(IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] / other.values[i])
                .toArray());
    }
}
