package dev.specwright.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Commands that took turns: first, second, first, second, after one turn that does not count.
 *
 * @param ours the runs of our command
 * @param peers the runs of the other
 */
record Duel(List<ProcessRun> ours, List<ProcessRun> peers) {

    /** Whether any counted run of the peer failed: its figures are then those of a failure. */
    boolean peerFailed() {
        return peers.stream().anyMatch(run -> run.exit() != 0);
    }

    /** Whether any counted run of ours failed. */
    boolean weFailed() {
        return ours.stream().anyMatch(run -> run.exit() != 0);
    }

    static Duel between(List<String> ours, List<String> peer, int rounds) {
        List<ProcessRun> first = new ArrayList<>();
        List<ProcessRun> second = new ArrayList<>();
        ProcessRun.of(ours);
        ProcessRun.of(peer);
        for (int i = 0; i < rounds; i++) {
            first.add(ProcessRun.of(ours));
            second.add(ProcessRun.of(peer));
        }
        return new Duel(first, second);
    }
}
