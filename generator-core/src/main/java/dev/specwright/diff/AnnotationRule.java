package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.List;
import java.util.Optional;

/** Differences that no value shows: deprecation, titles, what the generator reads. */
final class AnnotationRule implements ViewRule {

    /** What the generator reads of extensions. */
    private static final List<String> EXTENSIONS =
            List.of("x-specwright-name", "x-specwright-rules", "x-specwright-secret");

    private final Lifecycle lifecycle;

    AnnotationRule(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void compare(SchemaPair pair, Within within) {
        Node before = declaring(pair.before());
        Node after = declaring(pair.after());
        lifecycle.compare(before, after, pair.after().subject(after), pair.findings());
        texts(pair, "title", ChangeKind.TITLE_CHANGED);
        EXTENSIONS.forEach(extension -> extension(pair, extension));
    }

    /** Where the schema says it is deprecated; else where it stands. */
    private static Node declaring(SchemaView view) {
        return view.roots().stream()
                .filter(root -> root.json().has("deprecated") || root.json().has("x-sunset"))
                .findFirst()
                .orElse(view.place());
    }

    private static void extension(SchemaPair pair, String extension) {
        Optional<Node> before = pair.before().first(extension);
        Optional<Node> after = pair.after().first(extension);
        Optional<String> was = before.map(node -> JsonTexts.canonical(node.json()));
        Optional<String> is = after.map(node -> JsonTexts.canonical(node.json()));
        if (!was.equals(is)) {
            String what = after.isEmpty() ? "no" : before.isEmpty() ? "a new" : "another";
            String predicate = "has " + what + " `" + extension + "`";
            pair.report(ChangeKind.EXTENSION_CHANGED, Effect.NONE, before, after, predicate);
        }
    }

    private static void texts(SchemaPair pair, String keyword, ChangeKind kind) {
        List<Node> before = pair.before().all(keyword);
        List<Node> after = pair.after().all(keyword);
        Optional<String> was = before.stream().map(node -> node.json().asText()).findFirst();
        Optional<String> is = after.stream().map(node -> node.json().asText()).findFirst();
        if (!was.equals(is)) {
            String predicate =
                    JsonTexts.replaced(keyword, was.map(text -> "`" + text + "`"), is.map(text -> "`" + text + "`"));
            pair.report(
                    kind,
                    Effect.NONE,
                    before.stream().findFirst(),
                    after.stream().findFirst(),
                    predicate);
        }
    }
}
