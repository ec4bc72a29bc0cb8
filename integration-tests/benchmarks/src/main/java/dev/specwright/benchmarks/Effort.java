package dev.specwright.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much is measured. */
enum Effort {
    /** What figures are made of; the better part of an hour. */
    FULL(9, 5, List.of(100, 300, 1_000, 3_000, 10_000), 2, 5),
    /** Whether everything runs, and roughly what it costs: minutes. */
    QUICK(3, 1, List.of(100, 300, 1_000), 1, 1);

    private static final List<String> LARGE =
            List.of("gcore-cloud.yaml", "asana.yaml", "openai.yaml", "stripe.yaml", "github.json");

    private final int rounds;
    private final int largeRounds;
    private final List<Integer> sizes;
    private final int forks;
    private final int iterations;

    Effort(int rounds, int largeRounds, List<Integer> sizes, int forks, int iterations) {
        this.rounds = rounds;
        this.largeRounds = largeRounds;
        this.sizes = sizes;
        this.forks = forks;
        this.iterations = iterations;
    }

    /** Pairs of runs that take a second or two. */
    int rounds() {
        return rounds;
    }

    /** Pairs of runs that take longer. */
    int largeRounds() {
        return largeRounds;
    }

    /** How many schemas the documents of the scaling runs have. */
    List<Integer> sizes() {
        return sizes;
    }

    /** JVMs for each JMH benchmark. */
    int forks() {
        return forks;
    }

    /** Iterations of two seconds for each JMH benchmark. */
    int iterations() {
        return iterations;
    }

    /** The large public documents that are at hand. */
    List<Path> largeDocuments() {
        Path corpus = Path.of(System.getProperty("specwright.shared", "../shared"), "corpus");
        return LARGE.stream()
                .limit(this == FULL ? LARGE.size() : 1)
                .map(corpus::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }
}
