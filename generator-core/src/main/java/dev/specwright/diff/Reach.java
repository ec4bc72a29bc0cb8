package dev.specwright.diff;

import dev.specwright.diff.Ledger.Direction;
import dev.specwright.diff.Ledger.Use;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which uses lead to which pairs: in requests, and in responses. */
final class Reach {

    private final Map<SchemaPair, BitSet> requests = new IdentityHashMap<>();
    private final Map<SchemaPair, BitSet> responses = new IdentityHashMap<>();

    /** @param uses where schemas are used; the bits are the uses' numbers in this list */
    Reach(List<Use> uses) {
        spread(uses, Direction.REQUEST, requests);
        spread(uses, Direction.RESPONSE, responses);
    }

    BitSet requests(SchemaPair pair) {
        return requests.getOrDefault(pair, new BitSet());
    }

    BitSet responses(SchemaPair pair) {
        return responses.getOrDefault(pair, new BitSet());
    }

    private static void spread(List<Use> uses, Direction direction, Map<SchemaPair, BitSet> reached) {
        Deque<SchemaPair> waiting = new ArrayDeque<>();
        for (int i = 0; i < uses.size(); i++) {
            if (uses.get(i).direction() == direction) {
                SchemaPair pair = uses.get(i).pair();
                reached.computeIfAbsent(pair, none -> new BitSet()).set(i);
                waiting.add(pair);
            }
        }
        while (!waiting.isEmpty()) {
            SchemaPair pair = waiting.removeFirst();
            BitSet from = reached.get(pair);
            for (SchemaPair.Edge edge : pair.edges()) {
                boolean open = direction == Direction.REQUEST
                        ? edge.scope().requests()
                        : edge.scope().responses();
                BitSet to = reached.computeIfAbsent(edge.target(), none -> new BitSet());
                int before = to.cardinality();
                if (open) {
                    to.or(from);
                }
                if (to.cardinality() > before) {
                    waiting.add(edge.target());
                }
            }
        }
    }
}
