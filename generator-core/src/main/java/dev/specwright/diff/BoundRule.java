package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Differences in bounds: of numbers, lengths and sizes. */
final class BoundRule implements ViewRule {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    /**
     * A keyword that sets a bound.
     *
     * @param keyword its name
     * @param upper whether values must not be above it
     */
    private record Keyword(String keyword, boolean upper) {}

    private static final List<Keyword> SIZES = List.of(
            new Keyword("minLength", false),
            new Keyword("maxLength", true),
            new Keyword("minItems", false),
            new Keyword("maxItems", true),
            new Keyword("minProperties", false),
            new Keyword("maxProperties", true),
            new Keyword("minContains", false),
            new Keyword("maxContains", true));

    /**
     * A bound as it counts.
     *
     * @param limit the number
     * @param exclusive whether the number itself is out
     * @param place where it is said
     */
    private record Bound(BigDecimal limit, boolean exclusive, Node place) {

        String shown() {
            return "`" + limit.toPlainString() + "`" + (exclusive ? " (exclusive)" : "");
        }
    }

    @Override
    public void compare(SchemaPair pair, Within within) {
        for (Keyword keyword : SIZES) {
            report(pair, keyword, size(pair.before(), keyword), size(pair.after(), keyword));
        }
        for (boolean upper : new boolean[] {false, true}) {
            Keyword keyword = new Keyword(upper ? "maximum" : "minimum", upper);
            report(pair, keyword, range(pair.before(), upper), range(pair.after(), upper));
        }
        multiples(pair);
    }

    private static Optional<Bound> size(SchemaView view, Keyword keyword) {
        // At least none is no bound; but to contain at least none says less than the usual one.
        boolean idle = !keyword.upper() && !keyword.keyword().equals("minContains");
        return tightest(bounds(view, keyword.keyword(), false), keyword.upper())
                .filter(bound -> !idle || bound.limit().signum() > 0);
    }

    private static List<Bound> bounds(SchemaView view, String keyword, boolean exclusive) {
        return view.all(keyword).stream()
                .filter(node -> node.json().isNumber())
                .map(node -> new Bound(node.json().decimalValue(), exclusive, node))
                .toList();
    }

    /** From {@code maximum} and {@code exclusiveMaximum}, which is a flag in 3.0. */
    private static Optional<Bound> range(SchemaView view, boolean upper) {
        String exclusive = upper ? "exclusiveMaximum" : "exclusiveMinimum";
        boolean flag = view.all(exclusive).stream()
                .anyMatch(node -> node.json().isBoolean() && node.json().booleanValue());
        Optional<Bound> plain = tightest(bounds(view, upper ? "maximum" : "minimum", flag), upper);
        Optional<Bound> open = tightest(bounds(view, exclusive, true), upper);
        return plain.isPresent() && open.isPresent()
                ? tightest(List.of(plain.get(), open.get()), upper)
                : plain.or(() -> open);
    }

    private static Optional<Bound> tightest(List<Bound> bounds, boolean upper) {
        return bounds.stream().reduce((one, other) -> compare(one, other, upper) >= 0 ? one : other);
    }

    /** Positive where the first lets fewer values through. */
    private static int compare(Bound one, Bound other, boolean upper) {
        int limits = one.limit().compareTo(other.limit());
        return limits == 0 ? Boolean.compare(one.exclusive(), other.exclusive()) : upper ? -limits : limits;
    }

    private static void report(SchemaPair pair, Keyword keyword, Optional<Bound> before, Optional<Bound> after) {
        Optional<Node> was = before.map(Bound::place);
        Optional<Node> is = after.map(Bound::place);
        if (before.isEmpty() && after.isPresent()) {
            String predicate =
                    "has the " + keyword.keyword() + " " + after.get().shown() + " now";
            pair.report(ChangeKind.BOUND_CHANGED, Effect.NARROWED_ON_PAPER, was, is, predicate);
        } else if (before.isPresent() && after.isEmpty()) {
            String predicate = "has no " + keyword.keyword() + " any more, it was "
                    + before.get().shown();
            pair.report(ChangeKind.BOUND_CHANGED, Effect.WIDENED, was, is, predicate);
        } else if (before.isPresent()) {
            int tighter = compare(after.orElseThrow(), before.get(), keyword.upper());
            if (tighter != 0) {
                String predicate = "has the " + keyword.keyword() + " "
                        + after.get().shown() + ", it was " + before.get().shown();
                Effect effect = tighter > 0 ? Effect.NARROWED : Effect.WIDENED;
                pair.report(ChangeKind.BOUND_CHANGED, effect, was, is, predicate);
            }
        }
    }

    private static void multiples(SchemaPair pair) {
        Optional<Bound> before =
                bounds(pair.before(), "multipleOf", false).stream().findFirst();
        Optional<Bound> after =
                bounds(pair.after(), "multipleOf", false).stream().findFirst();
        BigDecimal was = before.map(Bound::limit).orElse(ZERO);
        BigDecimal is = after.map(Bound::limit).orElse(ZERO);
        if (was.compareTo(is) == 0) {
            return;
        }
        Effect effect = divides(was, is) ? Effect.NARROWED : divides(is, was) ? Effect.WIDENED : Effect.REPLACED;
        String predicate = after.map(bound -> "must be a multiple of " + bound.shown() + " now")
                .orElse("need not be a multiple of `" + was.toPlainString() + "` any more");
        pair.report(ChangeKind.BOUND_CHANGED, effect, before.map(Bound::place), after.map(Bound::place), predicate);
    }

    /** Whether all multiples of the second are multiples of the first; zero stands for none asked for. */
    private static boolean divides(BigDecimal first, BigDecimal second) {
        if (first.signum() == 0 || second.signum() == 0) {
            return first.signum() == 0;
        }
        boolean far = Math.abs((long) first.scale() - second.scale()) > 1000;
        return !far && second.remainder(first).signum() == 0;
    }
}
