package dev.specwright.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.lint.fix.Edit;
import dev.specwright.lint.fix.Fix;
import dev.specwright.load.Pointers;
import dev.specwright.resolve.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How what the compiler reports can be mended, where that is beyond doubt. */
final class DiagnosticFixes {

    private static final Pattern MEANT = Pattern.compile("Did you mean `([^`]+)`\\?");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?");
    private static final int SHORTEST = 5;

    private final Node root;

    DiagnosticFixes(Node root) {
        this.root = root;
    }

    /** The way to mend a finding of the compiler at a pointer from the root of the tree. */
    Optional<Fix> of(Diagnostic diagnostic, String pointer) {
        return switch (diagnostic.code()) {
            case UNKNOWN_KEYWORD -> misspelt(diagnostic, pointer);
            case YAML_11_SCALAR -> at(pointer).flatMap(node -> quoted(node, diagnostic));
            case INVALID_VALUE -> at(pointer).flatMap(node -> unquoted(node, diagnostic));
            case LENIENT_READING -> at(pointer).flatMap(this::otherVersion);
            default -> Optional.empty();
        };
    }

    private Optional<Node> at(String pointer) {
        JsonNode json = root.json();
        for (String token : Pointers.tokens(pointer)) {
            json = json.isArray() ? json.path(Integer.parseInt(token)) : json.path(token);
        }
        return json.isMissingNode() ? Optional.empty() : Optional.of(new Node(json, pointer));
    }

    private Node around(Node node) {
        String pointer = node.pointer();
        return at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')))).orElse(root);
    }

    /** One letter too many, too few, wrong, or two changed: what is longer away may be meant otherwise. */
    private Optional<Fix> misspelt(Diagnostic diagnostic, String pointer) {
        Matcher meant = MEANT.matcher(diagnostic.hint());
        Optional<Node> found = at(pointer);
        if (!meant.matches() || found.isEmpty()) {
            return Optional.empty();
        }
        String name = meant.group(1);
        String written = found.get().name();
        boolean free = around(found.get()).member(name).isEmpty();
        return free && written.length() >= SHORTEST && Misspelling.isSlip(written, name)
                ? Optional.of(new Fix("Write `" + name + "`", Edit.rename(pointer, name)))
                : Optional.empty();
    }

    /** A number, or what stands for a flag, may be meant in the way in which YAML 1.1 reads it. */
    private Optional<Fix> quoted(Node node, Diagnostic diagnostic) {
        String how = "Put it in quotes, so that every reader of YAML takes it for text";
        if (diagnostic.message().startsWith("as a key, ")) {
            return Optional.of(new Fix(how, Edit.rename(node.pointer(), node.name())));
        }
        Node holder = around(node).json().isArray() ? around(around(node)) : around(node);
        boolean text = node.json().isTextual()
                && holder.text("type").filter("string"::equals).isPresent();
        return text ? Optional.of(new Fix(how, Edit.replace(node.pointer(), node.json()))) : Optional.empty();
    }

    /** A number or a flag in quotes, where only a number or a flag can stand. */
    private static Optional<Fix> unquoted(Node node, Diagnostic diagnostic) {
        if (!node.json().isTextual()) {
            return Optional.empty();
        }
        String text = node.json().textValue();
        boolean flag = diagnostic.message().contains("must be `true` or `false`");
        boolean number = diagnostic.message().contains("must be a number")
                || diagnostic.message().contains("must be a whole number");
        if (flag && (text.equals("true") || text.equals("false"))) {
            JsonNode value = BooleanNode.valueOf(text.equals("true"));
            return Optional.of(new Fix("Remove the quotes", Edit.replace(node.pointer(), value)));
        }
        return number && NUMBER.matcher(text).matches()
                ? Optional.of(new Fix(
                        "Remove the quotes", Edit.replace(node.pointer(), DecimalNode.valueOf(new BigDecimal(text)))))
                : Optional.empty();
    }

    /** What is written as in another version of OpenAPI, which the compiler reads as it is meant there. */
    private Optional<Fix> otherVersion(Node node) {
        return switch (node.name()) {
            case "exclusiveMinimum" -> bound(node, "minimum");
            case "exclusiveMaximum" -> bound(node, "maximum");
            case "type" -> nullable(node);
            default -> Optional.empty();
        };
    }

    private Optional<Fix> bound(Node node, String limit) {
        Node schema = around(node);
        Optional<Node> bound = schema.member(limit);
        if (node.json().isBoolean() && !node.json().booleanValue()) {
            return Optional.of(new Fix("Remove it: it says nothing", Edit.remove(node.pointer())));
        }
        if (node.json().isBoolean() && bound.isPresent()) {
            return Optional.of(new Fix(
                    "Write the limit itself, as OpenAPI 3.1 has it",
                    Edit.replace(node.pointer(), bound.get().json()),
                    Edit.remove(bound.get().pointer())));
        }
        return node.json().isNumber() && bound.isEmpty()
                ? Optional.of(new Fix(
                        "Write the limit and a flag, as OpenAPI 3.0 has it",
                        Edit.insert(node.pointer(), limit, node.json()),
                        Edit.replace(node.pointer(), BooleanNode.TRUE)))
                : Optional.empty();
    }

    /** Two types of which one is null. */
    private Optional<Fix> nullable(Node node) {
        List<String> types = node.elements().stream()
                .map(each -> each.json().asText())
                .filter(type -> !type.equals("null"))
                .toList();
        boolean simple = node.json().size() == 2
                && types.size() == 1
                && around(node).member("nullable").isEmpty();
        return simple
                ? Optional.of(new Fix(
                        "Write `nullable: true`, as OpenAPI 3.0 has it",
                        Edit.replace(node.pointer(), TextNode.valueOf(types.get(0))),
                        Edit.insert(node.pointer(), "nullable", BooleanNode.TRUE)))
                : Optional.empty();
    }
}
