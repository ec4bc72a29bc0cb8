package dev.specwright.resolve;

import static dev.specwright.diagnostics.DiagnosticCode.CIRCULAR_REFERENCE;
import static dev.specwright.diagnostics.DiagnosticCode.TOO_COMPLEX;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows schemas that apply other schemas to the very same value: by {@code $ref}, {@code allOf}, {@code not} and so on (JSON
 * Schema 2020-12, section 10.2, "in-place applicators"). Where that comes round in a circle no value can ever be checked, and
 * where it goes on for too long whoever checks a value runs out of stack.
 */
final class CircleChecker {

    private static final int LONGEST_CIRCLE_SHOWN = 6;

    /** Deeper than any sane document goes, and far from the end of a thread's stack. */
    private static final int DEEPEST = 300;

    private final References references;
    private final Reporter reporter;

    /** Of each schema that was looked at, how many schemas apply to a value one by way of the other. */
    private final Map<String, Integer> depths = new HashMap<>();

    private boolean circular;

    CircleChecker(References references, Reporter reporter) {
        this.references = references;
        this.reporter = reporter;
    }

    /**
     * Reports circles, and the first schema that goes too deep.
     *
     * @param schemas all schemas of the document
     * @return whether all can be followed to their ends
     */
    boolean check(List<Node> schemas) {
        schemas.stream().filter(schema -> !depths.containsKey(schema.pointer())).forEach(this::search);
        Optional<Node> deep = schemas.stream()
                .filter(schema -> depths.get(schema.pointer()) > DEEPEST)
                .findFirst();
        deep.ifPresent(this::reportDepth);
        return deep.isEmpty() && !circular;
    }

    /** Depth first, with a stack of its own: a chain of references can be longer than a thread's stack is deep. */
    private void search(Node start) {
        Set<String> open = new HashSet<>();
        Deque<Visit> path = new ArrayDeque<>();
        path.push(visit(start));
        open.add(start.pointer());
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (!visit.left().hasNext()) {
                path.pop();
                open.remove(visit.schema().pointer());
                depths.put(visit.schema().pointer(), depth(visit.schema()));
                continue;
            }
            Step step = visit.left().next();
            String target = step.target().pointer();
            if (open.contains(target)) {
                circular = true;
                reportCircle(step, path);
            } else if (!depths.containsKey(target)) {
                open.add(target);
                path.push(visit(step.target()));
            }
        }
    }

    private Visit visit(Node schema) {
        return new Visit(schema, stepsFrom(schema).iterator());
    }

    /** That of the deepest schema that it applies, and itself, unless it is nothing but another name for that one. */
    private int depth(Node schema) {
        int deepest = stepsFrom(schema).stream()
                .mapToInt(step -> depths.getOrDefault(step.target().pointer(), 0))
                .max()
                .orElse(0);
        return schema.isReference() && schema.json().size() == 1 ? deepest : deepest + 1;
    }

    private void reportDepth(Node schema) {
        reporter.report(
                TOO_COMPLEX,
                schema.pointer(),
                depths.get(schema.pointer())
                        + " schemas apply to a value of this one, each by way of the one before; more than " + DEEPEST
                        + " are too many to follow",
                "Let one schema say what several say in turn");
    }

    /** The way round, as far as people can follow it. */
    private void reportCircle(Step step, Deque<Visit> path) {
        List<String> circle = new ArrayList<>();
        path.descendingIterator()
                .forEachRemaining(visit -> circle.add("`#" + visit.schema().pointer() + "`"));
        String first = "`#" + step.target().pointer() + "`";
        List<String> shown = new ArrayList<>(circle.subList(circle.indexOf(first), circle.size()));
        if (shown.size() > LONGEST_CIRCLE_SHOWN) {
            shown.subList(LONGEST_CIRCLE_SHOWN, shown.size()).clear();
            shown.add("...");
        }
        reporter.report(
                CIRCULAR_REFERENCE,
                step.place(),
                "a circle that never reaches a schema: " + String.join(" -> ", shown) + " -> " + first,
                "Let one of them say what it is, with a `type` for example");
    }

    private List<Step> stepsFrom(Node schema) {
        List<Step> steps = new ArrayList<>();
        references.target(schema, "$ref").ifPresent(target -> steps.add(new Step(schema.pointer() + "/$ref", target)));
        for (SchemaKeyword keyword : SchemaKeyword.IN_PLACE) {
            schema.member(keyword.keyword()).map(keyword::schemasIn).stream()
                    .flatMap(List::stream)
                    .forEach(applied -> steps.add(new Step(applied.pointer(), applied)));
        }
        return steps;
    }

    /** A schema on the path, and where one can go from it still. */
    private record Visit(Node schema, Iterator<Step> left) {}

    private record Step(String place, Node target) {}
}
