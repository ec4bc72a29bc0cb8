package dev.specwright.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.resolve.Node;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Differences in what kind of value it is: type, null, format, and how text holds other content. */
final class TypeRule implements ViewRule {

    private static final Set<JsonKind> WRITTEN_ALIKE =
            EnumSet.of(JsonKind.STRING, JsonKind.INTEGER, JsonKind.FRACTION, JsonKind.BOOLEAN);

    @Override
    public void compare(SchemaPair pair, Within within) {
        boolean typeChanged = kinds(pair);
        format(pair, typeChanged);
        encoding(pair, "contentEncoding");
        encoding(pair, "contentMediaType");
    }

    /** Whether the types differ so much that their formats tell nothing more. */
    private static boolean kinds(SchemaPair pair) {
        Set<JsonKind> before = valueKinds(pair.before(), pair.isText());
        Set<JsonKind> after = valueKinds(pair.after(), pair.isText());
        boolean lost = !after.containsAll(before);
        boolean gained = !before.containsAll(after);
        boolean written = !plainKinds(pair.before()).equals(plainKinds(pair.after()));
        if (lost || gained || written) {
            Effect effect =
                    lost && gained ? Effect.REPLACED : lost ? Effect.NARROWED : gained ? Effect.WIDENED : Effect.NONE;
            String predicate = "was " + JsonKind.words(plainKinds(pair.before())) + ", is "
                    + JsonKind.words(plainKinds(pair.after()));
            Optional<Node> was = pair.before().first("type");
            pair.report(ChangeKind.TYPE_CHANGED, effect, was, pair.after().first("type"), predicate);
        }
        nullability(pair);
        return lost || gained;
    }

    private static void nullability(SchemaPair pair) {
        boolean before = pair.before().allowsNull();
        boolean after = pair.after().allowsNull();
        if (before == after || pair.before().nothing() || pair.after().nothing()) {
            return;
        }
        boolean untyped = !(before ? pair.before() : pair.after()).isTyped();
        if (untyped) {
            return; // that any value will do, or no longer, has been said
        }
        pair.report(
                ChangeKind.NULLABLE_CHANGED,
                after ? Effect.WIDENED : Effect.NARROWED,
                declaring(pair.before()),
                declaring(pair.after()),
                after ? "may be null now" : "may not be null any more");
    }

    private static Set<JsonKind> plainKinds(SchemaView view) {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        kinds.addAll(view.kinds());
        if (view.isTyped()) {
            kinds.remove(JsonKind.NULL);
        }
        return kinds;
    }

    private static Set<JsonKind> valueKinds(SchemaView view, boolean text) {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        kinds.addAll(view.kinds());
        kinds.remove(JsonKind.NULL);
        boolean free = view.values().isEmpty() && view.all("format").isEmpty();
        if (text && kinds.contains(JsonKind.STRING) && free) {
            kinds.addAll(WRITTEN_ALIKE);
        }
        return kinds;
    }

    /** Where it is said whether null will do: also in a part that the schema is composed of. */
    private static Optional<Node> declaring(SchemaView view) {
        return view.first("nullable").or(() -> view.first("type"));
    }

    private static void format(SchemaPair pair, boolean typeChanged) {
        String before = Formats.of(pair.before());
        String after = Formats.of(pair.after());
        // Where the type is another one, a format more or less goes without saying.
        boolean said = typeChanged && (before.isEmpty() || after.isEmpty() || !haveTypesInCommon(pair));
        if (before.equals(after) || said) {
            return;
        }
        Effect effect = Formats.change(before, after);
        String predicate = before.isEmpty()
                ? "has the format `" + after + "` now"
                : after.isEmpty()
                        ? "has no format any more, it was `" + before + "`"
                        : "had the format `" + before + "`, has `" + after + "`";
        Optional<Node> was = pair.before().first("format");
        pair.report(ChangeKind.FORMAT_CHANGED, effect, was, pair.after().first("format"), predicate);
    }

    private static boolean haveTypesInCommon(SchemaPair pair) {
        Set<JsonKind> common = plainKinds(pair.before());
        common.retainAll(plainKinds(pair.after()));
        return !common.isEmpty();
    }

    private static void encoding(SchemaPair pair, String keyword) {
        Optional<Node> before = pair.before().first(keyword);
        Optional<Node> after = pair.after().first(keyword);
        if (text(before).equals(text(after)) || Formats.standsFor(pair, keyword)) {
            return;
        }
        String predicate = "has the " + keyword + " `" + text(after) + "`, had `" + text(before) + "`";
        pair.report(ChangeKind.CONTENT_ENCODING_CHANGED, Effect.REPLACED, before, after, predicate);
    }

    private static String text(Optional<Node> node) {
        return node.map(Node::json).map(JsonNode::asText).orElse("");
    }
}
