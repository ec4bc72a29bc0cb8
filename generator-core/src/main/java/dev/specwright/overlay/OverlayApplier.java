package dev.specwright.overlay;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_OVERLAY;
import static dev.specwright.diagnostics.DiagnosticCode.UNMATCHED_TARGET;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.Pointers;
import dev.specwright.load.SourceDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Applies OpenAPI overlays (Overlay 1.0.0) in the order given, each with its actions in order. {@code extends} is
 * accepted and ignored: which document an overlay applies to is the caller's choice.
 */
public final class OverlayApplier {

    /**
     * Applies overlays to a document; neither is changed.
     *
     * @param document the document
     * @param overlays the overlays, the first to apply first
     * @param diagnostics takes the findings; if it gets errors, the result is not what the user wanted
     * @return a changed copy of the document; the document's own tree if there are no overlays or one is invalid
     */
    public OverlaidDocument apply(SourceDocument document, List<SourceDocument> overlays, Diagnostics diagnostics) {
        return apply(document, overlays, diagnostics, effect -> {});
    }

    /**
     * The same, and tells what each action does.
     *
     * @param document the document
     * @param overlays the overlays, the first to apply first
     * @param diagnostics takes the findings
     * @param effects takes a line for each action: where it stands, its target, and the places that it changes
     * @return as above
     */
    public OverlaidDocument apply(
            SourceDocument document, List<SourceDocument> overlays, Diagnostics diagnostics, Consumer<String> effects) {
        Diagnostics found = new Diagnostics();
        List<OverlayAction> actions = new ArrayList<>();
        for (SourceDocument overlay : overlays) {
            actions.addAll(new OverlayReader(overlay, found).read());
        }
        found.sorted().forEach(diagnostics::add);
        // Past an action that is left out, the targets of others miss for no fault of theirs.
        if (overlays.isEmpty() || found.hasErrors()) {
            return new OverlaidDocument(document.root(), document.positions());
        }
        return new Run(document, diagnostics, effects).apply(actions);
    }

    /** One document on its way through the actions. */
    private static final class Run {

        private final TargetPaths paths = new TargetPaths();
        private final JsonNode root;
        private final Origin origin;
        private final Diagnostics diagnostics;
        private final Consumer<String> effects;

        Run(SourceDocument document, Diagnostics diagnostics, Consumer<String> effects) {
            this.effects = effects;
            this.root = document.root().deepCopy();
            this.origin = new Origin(document, "");
            this.diagnostics = diagnostics;
        }

        OverlaidDocument apply(List<OverlayAction> actions) {
            actions.forEach(this::apply);
            return new OverlaidDocument(root, pointer -> origin.locate(Pointers.tokens(pointer)));
        }

        private void apply(OverlayAction action) {
            List<Slot> slots = select(action);
            JsonNode update = action.update();
            if (action.remove()) {
                remove(action, slots);
            } else if (update != null) {
                slots.forEach(slot -> update(action, update, slot));
            }
        }

        private List<Slot> select(OverlayAction action) {
            List<List<String>> selected = paths.select(action.target(), root);
            if (selected == null) {
                report(
                        action,
                        "the target " + action.target() + " is not a JSONPath that is supported",
                        "use names, indexes, slices, *, .. and filters that compare, or that are one call of a function");
                return List.of();
            }
            if (selected.isEmpty()) {
                String pointer = action.targetPointer();
                diagnostics.add(
                        UNMATCHED_TARGET,
                        action.overlay().locate(pointer),
                        pointer,
                        "the target " + action.target() + " selects nothing",
                        TargetPaths.nearest(action.target(), root));
            }
            List<Slot> slots = new ArrayList<>();
            for (List<String> tokens : selected) {
                slots.add(Slot.follow(root, origin, tokens));
            }
            tell(action, selected);
            return slots;
        }

        private void tell(OverlayAction action, List<List<String>> selected) {
            String what = action.remove() ? "removes" : action.update() == null ? "does nothing to" : "updates";
            List<String> places = new ArrayList<>();
            for (List<String> tokens : selected) {
                String pointer = "";
                for (String token : tokens) {
                    pointer = Pointers.child(pointer, token);
                }
                places.add("#" + pointer);
            }
            effects.accept(action.overlay().locate(action.targetPointer()) + " " + action.target() + " " + what + " "
                    + (places.isEmpty() ? "nothing" : String.join(", ", places)));
        }

        private void remove(OverlayAction action, List<Slot> slots) {
            List<Slot> lastFirst = new ArrayList<>(slots);
            lastFirst.sort(Comparator.comparingInt(Slot::index).reversed());
            for (Slot slot : lastFirst) {
                if (slot.parent() == null) {
                    report(action, "the document as a whole cannot be removed", "choose a target within it");
                }
                slot.remove();
            }
        }

        private void update(OverlayAction action, JsonNode update, Slot slot) {
            Origin updateOrigin = new Origin(action.overlay(), action.updatePointer());
            if (slot.node() instanceof ArrayNode array) {
                TreeMerge.intoArray(array, slot.origin(), update, updateOrigin);
            } else if (slot.node() instanceof ObjectNode object && update instanceof ObjectNode change) {
                TreeMerge.intoObject(object, slot.origin(), change, updateOrigin);
            } else if (slot.node().isValueNode() && update.isValueNode() && slot.parent() != null) {
                slot.replace(update, updateOrigin);
            } else {
                report(
                        action,
                        "the target " + action.target() + " is " + kind(slot.node()) + ", but the update is "
                                + kind(update),
                        "give an object for an object; to change a kind of value, update the object around it");
            }
        }

        private void report(OverlayAction action, String message, String hint) {
            String pointer = action.targetPointer();
            diagnostics.add(INVALID_OVERLAY, action.overlay().locate(pointer), pointer, message, hint);
        }

        private static String kind(JsonNode node) {
            return node.isObject() ? "an object" : node.isArray() ? "an array" : "a single value";
        }
    }
}
