package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.load.Pointers;
import dev.specwright.load.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * One action of an overlay (Overlay 1.0, section 4.4.3).
 *
 * @param overlay the document that it stands in
 * @param pointer where it stands there
 * @param target JSONPath of the nodes that it changes
 * @param update what is merged into each of them; null if it has none
 * @param remove whether they are removed, which makes an update meaningless
 */
record OverlayAction(
        SourceDocument overlay,
        String pointer,
        String target,
        @Nullable JsonNode update,
        boolean remove) {

    String targetPointer() {
        return Pointers.child(pointer, "target");
    }

    String updatePointer() {
        return Pointers.child(pointer, "update");
    }
}
