package dev.specwright.lint.rules;

import dev.specwright.lint.LintedApi;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ObjectKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that a description may speak of: properties, parameters, values, schemas, tags, operations. */
final class DocumentNames {

    private final Set<String> names = new LinkedHashSet<>();

    private DocumentNames() {}

    static Set<String> of(LintedApi api) {
        DocumentNames all = new DocumentNames();
        all.addSchemas(api);
        for (ObjectKind kind : List.of(ObjectKind.PARAMETER, ObjectKind.MEDIA_TYPE)) {
            for (Node holder : api.objects(kind)) {
                holder.text("name").ifPresent(all.names::add);
                holder.member("example").ifPresent(all::addValues);
                holder.member("examples").ifPresent(all::addValues);
                all.names.add(holder.name());
            }
        }
        api.operations().forEach(operation -> {
            operation.node().text("operationId").ifPresent(all.names::add);
            operation.node().member("security").ifPresent(all::addValues);
        });
        api.api().schemas().forEach(schema -> all.names.add(schema.name()));
        api.root().member("components").ifPresent(components -> {
            components.member("securitySchemes").ifPresent(all::addValues);
            components.members().forEach(kind -> kind.value().members().forEach(each -> all.names.add(each.name())));
        });
        return all.names;
    }

    private void addSchemas(LintedApi api) {
        for (Node schema : api.schemas()) {
            for (String keyword : List.of("properties", "patternProperties", "$defs")) {
                schema.member(keyword)
                        .map(Node::members)
                        .orElse(List.of())
                        .forEach(property -> names.add(property.name()));
            }
            for (String keyword : List.of("enum", "examples", "const", "default", "example", "required")) {
                schema.member(keyword).ifPresent(this::addValues);
            }
            for (String keyword : List.of("format", "title", "pattern")) {
                schema.text(keyword).ifPresent(this::addWords);
            }
            schema.member("discriminator").ifPresent(this::addValues);
        }
    }

    /** All names and texts in a value. */
    private void addValues(Node value) {
        if (value.json().isTextual()) {
            addWords(value.json().textValue());
        }
        value.members().forEach(member -> {
            names.add(member.name());
            addValues(member.value());
        });
        value.elements().forEach(this::addValues);
    }

    private void addWords(String text) {
        names.add(text);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean within = i < text.length() && isWord(text.charAt(i));
            if (!within) {
                if (i > start && i - start < text.length()) {
                    names.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
    }

    private static boolean isWord(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
