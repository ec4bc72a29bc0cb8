package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.Optional;

/**
 * One difference at one place, whoever reaches it.
 *
 * @param kind what kind of difference
 * @param effect what it means in each direction
 * @param before the node that was changed or removed; empty for what is new
 * @param after the node as it is now; empty for what is gone
 * @param sentence what happened, for people, without a full stop
 */
record Finding(ChangeKind kind, Effect effect, Optional<Node> before, Optional<Node> after, String sentence) {}
