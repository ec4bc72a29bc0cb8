package dev.specwright.lint.rules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.specwright.lint.fix.Edit;
import dev.specwright.lint.fix.Fix;
import dev.specwright.resolve.Node;
import java.util.Optional;

/** How the {@code nullable} of OpenAPI 3.0 is said in 3.1. */
final class NullableFix {

    private NullableFix() {}

    /**
     * The fix; empty where nobody but the author knows what accepts null, as beside a reference or a list of values.
     *
     * @param schema the schema
     * @param nullable its {@code nullable}
     */
    static Optional<Fix> of(Node schema, Node nullable) {
        Edit removal = Edit.remove(nullable.pointer());
        if (!schema.isTrue("nullable")) {
            return nullable.json().isBoolean()
                    ? Optional.of(new Fix("Remove it: it says nothing", removal))
                    : Optional.empty();
        }
        Optional<Node> type = schema.member("type");
        boolean unclear =
                schema.member("enum").isPresent() || schema.member("const").isPresent();
        if (type.isEmpty() || unclear) {
            return Optional.empty();
        }
        boolean named = type.get().elements().stream()
                .anyMatch(each -> each.json().asText().equals("null"));
        if (named) {
            return Optional.of(new Fix("Remove it: `type` names null already", removal));
        }
        String how = "Name null among the types";
        if (type.get().json().isArray()) {
            return Optional.of(new Fix(how, Edit.append(type.get().pointer(), TextNode.valueOf("null")), removal));
        }
        return Optional.of(new Fix(
                how,
                Edit.replace(
                        type.get().pointer(),
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add(type.get().json().asText())
                                .add("null")),
                removal));
    }
}
