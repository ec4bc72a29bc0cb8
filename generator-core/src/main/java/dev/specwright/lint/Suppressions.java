package dev.specwright.lint;

import dev.specwright.lint.fix.Edit;
import dev.specwright.lint.fix.Fix;
import dev.specwright.load.Pointers;
import dev.specwright.load.PositionIndex;
import dev.specwright.resolve.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a document says of its own findings: {@code x-specwright-ignore: {rule: reason}} on any object. */
final class Suppressions {

    static final String KEYWORD = "x-specwright-ignore";

    static final RuleInfo UNUSED = new RuleInfo(
            "suppression-unused",
            Family.STRUCTURE,
            LintSeverity.WARNING,
            Preset.RECOMMENDED,
            "A suppression silences nothing");

    static final RuleInfo WITHOUT_REASON = new RuleInfo(
            "suppression-without-reason",
            Family.STRUCTURE,
            LintSeverity.WARNING,
            Preset.RECOMMENDED,
            "A suppression does not say why");

    private static final Set<String> INSTANCES = Set.of("example", "examples", "default", "enum", "const", "value");

    private final List<Entry> entries = new ArrayList<>();
    private final List<Node> malformed = new ArrayList<>();
    private int silenced;
    private final Set<Entry> used = new LinkedHashSet<>();

    /**
     * A rule that is silenced.
     *
     * @param rule its id
     * @param place the object at and within which it is
     * @param reason where that is said, and why
     * @param alone whether no other rule is silenced there
     */
    private record Entry(String rule, String place, Node reason, boolean alone) {}

    Suppressions(Node root) {
        Deque<Node> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            for (Node.Member member : node.members()) {
                if (member.name().equals(KEYWORD)) {
                    add(node, member.value());
                } else if (!member.value().json().isValueNode() && !INSTANCES.contains(member.name())) {
                    waiting.push(member.value());
                }
            }
            node.elements().stream()
                    .filter(child -> !child.json().isValueNode())
                    .forEach(waiting::push);
        }
    }

    private void add(Node holder, Node value) {
        if (!value.json().isObject()) {
            malformed.add(value);
        }
        boolean alone = value.json().size() == 1;
        value.members()
                .forEach(member -> entries.add(new Entry(member.name(), holder.pointer(), member.value(), alone)));
    }

    /** Whether a finding is silenced. */
    boolean silence(Finding finding) {
        boolean is = false;
        for (Entry entry : entries) {
            boolean here =
                    finding.pointer().equals(entry.place()) || finding.pointer().startsWith(entry.place() + "/");
            if (here && entry.rule().equals(finding.rule())) {
                used.add(entry);
                is = true;
            }
        }
        silenced += is ? 1 : 0;
        return is;
    }

    /** How many findings were silenced. */
    int silenced() {
        return silenced;
    }

    /** What is wrong with the suppressions themselves, once all findings have been shown. */
    List<Finding> findings(PositionIndex positions, Set<String> ran) {
        FindingSink unused = new FindingSink(UNUSED, positions);
        FindingSink reasonless = new FindingSink(WITHOUT_REASON, positions);
        for (Entry entry : entries) {
            if (!entry.reason().json().isTextual()
                    || entry.reason().json().textValue().isBlank()) {
                reasonless.report(
                        entry.reason(), "`" + entry.rule() + "` is silenced without a reason", "Say why it is meant");
            }
            if (!used.contains(entry) && ran.contains(entry.rule())) {
                String keyword = Pointers.child(entry.place(), KEYWORD);
                unused.report(
                        entry.reason(),
                        "`" + entry.rule() + "` finds nothing here any more",
                        "Remove the suppression",
                        new Fix(
                                "Remove the suppression",
                                Edit.remove(
                                        entry.alone() ? keyword : entry.reason().pointer())));
            }
        }
        malformed.forEach(node -> reasonless.report(
                node,
                "`" + KEYWORD + "` is an object of rules and reasons, found " + node.describe(),
                "Write `" + KEYWORD + ": {rule-id: why it is meant}`"));
        List<Finding> all = new ArrayList<>(unused.found());
        all.addAll(reasonless.found());
        return all;
    }
}
