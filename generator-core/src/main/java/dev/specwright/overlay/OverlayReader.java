package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.Pointers;
import dev.specwright.load.SourceDocument;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** From an overlay document to its actions; whatever breaks Overlay 1.0 is reported. */
final class OverlayReader {

    private static final Set<String> ROOT_MEMBERS = Set.of("overlay", "info", "extends", "actions");
    private static final Set<String> INFO_MEMBERS = Set.of("title", "version", "description");
    private static final Set<String> ACTION_MEMBERS = Set.of("target", "description", "update", "remove");

    private final SourceDocument overlay;
    private final Diagnostics diagnostics;

    OverlayReader(SourceDocument overlay, Diagnostics diagnostics) {
        this.overlay = overlay;
        this.diagnostics = diagnostics;
    }

    List<OverlayAction> read() {
        JsonNode root = overlay.root();
        if (!root.isObject()) {
            report("", "an overlay is an object", "start it with overlay: 1.0.0, info and actions");
            return List.of();
        }
        checkMembers(root, "", ROOT_MEMBERS);
        checkVersion(root.get("overlay"));
        checkInfo(root.get("info"));
        checkText(root, "", "extends", false);
        return actions(root.get("actions"));
    }

    private void checkVersion(@Nullable JsonNode version) {
        if (version == null) {
            report("", "the member 'overlay' is missing", "add overlay: 1.0.0 to say that this is an overlay");
        } else if (!version.isTextual() || !version.textValue().matches("1\\.\\d+\\.\\d+")) {
            report(
                    "/overlay",
                    "the overlay version must be text like 1.0.0, not " + version,
                    "write overlay: 1.0.0; other major versions are not supported");
        }
    }

    private void checkInfo(@Nullable JsonNode info) {
        if (info == null || !info.isObject()) {
            report(info == null ? "" : "/info", "an overlay needs an object 'info'", "add it with title and version");
            return;
        }
        checkMembers(info, "/info", INFO_MEMBERS);
        checkText(info, "/info", "title", true);
        checkText(info, "/info", "version", true);
    }

    private List<OverlayAction> actions(@Nullable JsonNode actions) {
        if (actions == null || !actions.isArray() || actions.isEmpty()) {
            report(
                    actions == null ? "" : "/actions",
                    "an overlay needs a list 'actions' with at least one action",
                    "add actions, each with a target and an update or remove: true");
            return List.of();
        }
        List<OverlayAction> read = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            OverlayAction action = action(actions.get(i), Pointers.child("/actions", Integer.toString(i)));
            if (action != null) {
                read.add(action);
            }
        }
        return read;
    }

    private @Nullable OverlayAction action(JsonNode action, String pointer) {
        if (!action.isObject()) {
            report(pointer, "an action is an object", "give it a target and an update or remove: true");
            return null;
        }
        checkMembers(action, pointer, ACTION_MEMBERS);
        checkText(action, pointer, "description", false);
        JsonNode remove = action.get("remove");
        if (remove != null && !remove.isBoolean()) {
            report(Pointers.child(pointer, "remove"), "'remove' must be true or false, not " + remove, "write true");
        }
        boolean removes = remove != null && remove.asBoolean();
        JsonNode update = action.get("update");
        if (update == null && !removes) {
            report(pointer, "this action changes nothing", "add an update or remove: true");
        }
        return checkText(action, pointer, "target", true)
                ? new OverlayAction(overlay, pointer, action.get("target").textValue(), update, removes)
                : null;
    }

    private boolean checkText(JsonNode object, String pointer, String member, boolean required) {
        JsonNode value = object.get(member);
        if (value == null) {
            if (required) {
                report(pointer, "the member '" + member + "' is missing", "add it");
            }
            return false;
        }
        if (!value.isTextual()) {
            report(Pointers.child(pointer, member), "'" + member + "' must be text, not " + value, "put it in quotes");
            return false;
        }
        return true;
    }

    private void checkMembers(JsonNode object, String pointer, Set<String> known) {
        Iterator<String> names = object.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!known.contains(name) && !name.startsWith("x-")) {
                report(
                        Pointers.child(pointer, name),
                        "Overlay 1.0 has no member '" + name + "' here",
                        "use one of " + String.join(", ", new TreeSet<>(known)) + ", or a name that starts with x-");
            }
        }
    }

    private void report(String pointer, String message, String hint) {
        diagnostics.add(DiagnosticCode.INVALID_OVERLAY, overlay.locate(pointer), pointer, message, hint);
    }
}
