package dev.specwright.resolve;

import static dev.specwright.diagnostics.DiagnosticCode.CIRCULAR_REFERENCE;
import static dev.specwright.diagnostics.DiagnosticCode.DANGLING_REFERENCE;
import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that references lead somewhere. */
final class ReferenceChecker {

    private static final int LONGEST_CIRCLE_SHOWN = 6;

    private final References references;
    private final Reporter reporter;

    ReferenceChecker(References references, Reporter reporter) {
        this.references = references;
        this.reporter = reporter;
    }

    /**
     * Binds one reference.
     *
     * @param holder the object that has the reference
     * @param keyword {@code $ref} or {@code $dynamicRef}
     * @return the node it points at; empty, and reported, where there is none
     */
    Optional<Node> bind(Node holder, String keyword) {
        Optional<Node> target = references.target(holder, keyword);
        if (target.isEmpty()) {
            String reference = holder.text(keyword).orElse("");
            String place = holder.pointer() + "/" + keyword;
            if (References.isLocalPointer(reference)) {
                reportDangling(reference, place);
            } else if (reference.startsWith("#")) {
                String message = "`" + reference + "` refers to an anchor that is not there";
                reporter.report(DANGLING_REFERENCE, place, message);
            } else {
                reporter.report(
                        UNSUPPORTED_KEYWORD,
                        place,
                        "`" + reference + "` refers to another document, which is not supported yet",
                        "Refer to a place in this document, as in `#/components/schemas/Name`");
            }
        }
        return target;
    }

    private void reportDangling(String reference, String place) {
        String pointer = References.pointer(reference);
        int slash = pointer.lastIndexOf('/');
        List<String> siblings = references.siblings(pointer);
        String hint;
        if (siblings.isEmpty()) {
            hint = slash > 0 ? "There is nothing at `#" + pointer.substring(0, slash) + "`" : "";
        } else {
            hint = Suggestions.hint(pointer.substring(slash + 1), siblings);
        }
        reporter.report(DANGLING_REFERENCE, place, "`" + reference + "` refers to something that is not there", hint);
    }

    /**
     * Reports schemas that apply themselves to the very same value: by {@code $ref}, {@code allOf}, {@code anyOf} or
     * {@code oneOf}, with nothing in between. No value can ever be checked against such a schema.
     *
     * @param schemas all schemas of the document
     */
    void checkCircles(List<Node> schemas) {
        Set<String> done = new HashSet<>();
        for (Node schema : schemas) {
            if (!done.contains(schema.pointer())) {
                search(schema, done);
            }
        }
    }

    /** Depth first, with a stack of its own: a chain of references can be longer than a thread's stack is deep. */
    private void search(Node start, Set<String> done) {
        Set<String> open = new HashSet<>();
        Deque<Node> path = new ArrayDeque<>();
        Deque<Iterator<Step>> steps = new ArrayDeque<>();
        path.push(start);
        open.add(start.pointer());
        steps.push(stepsFrom(start).iterator());
        while (!path.isEmpty()) {
            if (!steps.element().hasNext()) {
                steps.pop();
                String finished = path.pop().pointer();
                open.remove(finished);
                done.add(finished);
                continue;
            }
            Step step = steps.element().next();
            String target = step.target().pointer();
            if (open.contains(target)) {
                reportCircle(step, path);
            } else if (!done.contains(target)) {
                open.add(target);
                path.push(step.target());
                steps.push(stepsFrom(step.target()).iterator());
            }
        }
    }

    /** The way round, as far as people can follow it. */
    private void reportCircle(Step step, Deque<Node> path) {
        List<String> circle = new ArrayList<>();
        path.descendingIterator().forEachRemaining(node -> circle.add("`#" + node.pointer() + "`"));
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
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            schema.member(keyword)
                    .ifPresent(list ->
                            list.elements().forEach(element -> steps.add(new Step(element.pointer(), element))));
        }
        return steps;
    }

    private record Step(String place, Node target) {}
}
