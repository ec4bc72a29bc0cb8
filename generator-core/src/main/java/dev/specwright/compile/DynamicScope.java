package dev.specwright.compile;

import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The dynamic scope of a schema (JSON Schema 2020-12 core, section 7.1), as far as it matters: what each
 * {@code $dynamicAnchor} means. The outermost resource that has the anchor wins, so entering a resource again changes
 * nothing, and there are finitely many scopes.
 *
 * @param anchors from the anchor's name to the schema that it stands for
 */
record DynamicScope(Map<String, Node> anchors) {

    /** Before anything is entered. */
    static final DynamicScope EMPTY = new DynamicScope(Map.of());

    DynamicScope {
        anchors = Collections.unmodifiableMap(new LinkedHashMap<>(anchors));
    }

    /** The scope within a schema that is applied in this scope. */
    DynamicScope enter(ResolvedApi api, Node schema) {
        if (!api.identifiers().hasDynamicAnchors()) {
            return this;
        }
        Map<String, Node> extended = new LinkedHashMap<>(anchors);
        api.identifiers().dynamicAnchors(schema).forEach(extended::putIfAbsent);
        return extended.size() == anchors.size() ? this : new DynamicScope(extended);
    }

    /** A text that two scopes share exactly if they mean the same. */
    String key() {
        return anchors.entrySet().stream()
                .map(anchor -> " " + anchor.getKey() + "=" + anchor.getValue().pointer())
                .sorted()
                .collect(Collectors.joining());
    }
}
