package dev.specwright.diff;

import dev.specwright.diff.Ledger.Direction;
import dev.specwright.resolve.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares what bodies, parameters and headers hold: media types and their schemas. */
final class ContentComparison {

    private final SchemaComparison schemas;
    private final Subjects subjects;

    /** @param subjects what people call places of the new document */
    ContentComparison(SchemaComparison schemas, Subjects subjects) {
        this.schemas = schemas;
        this.subjects = subjects;
    }

    /** Compares the values of a parameter or a header. */
    void compareText(Node before, Node after, Direction direction, Ledger.Page page) {
        Optional<Node> was = before.member("schema");
        Optional<Node> is = after.member("schema");
        if (was.isPresent() && is.isPresent()) {
            schemas.compare(was.get(), is.get(), true).ifPresent(pair -> page.use(pair, direction));
            return;
        }
        Optional<Node> old = before.member("content");
        Optional<Node> now = after.member("content");
        if (old.isPresent() && now.isPresent()) {
            compare(old.get(), now.get(), direction, page);
        }
    }

    /**
     * Compares the contents of two bodies.
     *
     * @param before the old map of media types
     * @param after the new one
     * @param direction whether clients send or receive the bodies
     * @param page takes what is found
     */
    void compare(Node before, Node after, Direction direction, Ledger.Page page) {
        Map<String, Node> old = mediaTypes(before);
        Map<String, Node> now = mediaTypes(after);
        Map<String, String> renamed = MediaTypes.renamed(old.keySet(), now.keySet());
        old.forEach((name, type) -> {
            String newName = renamed.getOrDefault(name, name);
            if (!now.containsKey(newName)) {
                page.report(
                        ChangeKind.MEDIA_TYPE_REMOVED,
                        Level.BREAKING,
                        direction,
                        new ViewRule.Places(List.of(type), List.of(after)),
                        subject(direction, after, page) + " cannot be `" + name + "` any more");
                return;
            }
            if (!newName.equals(name)) {
                renamed(name, type, newName, now.get(newName), direction, page);
            }
            compareType(type, now.get(newName), direction, page);
        });
        now.forEach((name, type) -> {
            if (!old.containsKey(name) && !renamed.containsValue(name)) {
                page.report(
                        ChangeKind.MEDIA_TYPE_ADDED,
                        Level.SAFE,
                        direction,
                        new ViewRule.Places(List.of(before), List.of(type)),
                        subject(direction, after, page) + " can be `" + name + "` now");
            }
        });
    }

    private static Map<String, Node> mediaTypes(Node content) {
        Map<String, Node> types = new LinkedHashMap<>();
        content.members().forEach(member -> types.put(MediaTypes.essence(member.name()), member.value()));
        return types;
    }

    private void renamed(
            String oldName, Node before, String newName, Node after, Direction direction, Ledger.Page page) {
        Effect effect = MediaTypes.change(oldName, newName);
        page.report(
                new Finding(
                        ChangeKind.MEDIA_TYPE_RENAMED,
                        effect,
                        Optional.of(before),
                        Optional.of(after),
                        subject(direction, after, page) + " is `" + newName + "`, it was `" + oldName + "`"),
                direction);
    }

    private void compareType(Node before, Node after, Direction direction, Ledger.Page page) {
        Optional<Node> was = before.member("schema");
        Optional<Node> is = after.member("schema");
        if (was.isPresent() && is.isPresent()) {
            schemas.compare(was.get(), is.get(), false).ifPresent(pair -> page.use(pair, direction));
        } else if (was.isPresent() || is.isPresent()) {
            Effect effect = is.isPresent() ? Effect.NARROWED : Effect.WIDENED_AS_EXPECTED;
            String sentence =
                    subject(direction, after, page) + (is.isPresent() ? " has a schema now" : " has no schema");
            page.report(
                    new Finding(
                            ChangeKind.CONTENT_SCHEMA_PRESENCE,
                            effect,
                            was.or(() -> Optional.of(before)),
                            is.or(() -> Optional.of(after)),
                            sentence),
                    direction);
        }
        encoding(before, after, direction, page);
    }

    private void encoding(Node before, Node after, Direction direction, Ledger.Page page) {
        Optional<Node> was = before.member("encoding");
        Optional<Node> is = after.member("encoding");
        String old = was.map(node -> JsonTexts.canonical(node.json())).orElse("");
        String now = is.map(node -> JsonTexts.canonical(node.json())).orElse("");
        if (!old.equals(now)) {
            page.report(
                    ChangeKind.ENCODING_CHANGED,
                    Level.RISKY,
                    direction,
                    new ViewRule.Places(List.of(was.orElse(before)), List.of(is.orElse(after))),
                    "parts of " + subject(direction, after, page).toLowerCase(Locale.ROOT)
                            + " are written another way");
        }
    }

    private String subject(Direction direction, Node place, Ledger.Page page) {
        Optional<String> shared = subjects.shared(place);
        if (shared.isPresent()) {
            return shared.get();
        }
        String subject = subjects.of(place);
        return subject.contains(" of ") || direction == Direction.BOTH ? subject : subject + " of " + page.label();
    }
}
