package dev.specwright.overlay;

import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.load.Pointers;
import dev.specwright.load.SourceDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a node of an overlaid tree comes from: a pointer into one document, which holds for everything below it but
 * what is noted otherwise. Only what overlays touched is noted, so an untouched tree costs one object.
 */
final class Origin {

    private final SourceDocument document;
    private final String pointer;
    private final Map<String, Origin> members = new HashMap<>();
    /** Set once an array no longer has its elements where its document has them. */
    private @Nullable List<Origin> elements;

    Origin(SourceDocument document, String pointer) {
        this.document = document;
        this.pointer = pointer;
    }

    /** The origin of a member's or element's subtree, kept so that changes below it can be noted. */
    Origin child(String token) {
        if (elements != null) {
            return elements.get(Integer.parseInt(token));
        }
        return members.computeIfAbsent(token, this::within);
    }

    /** The origin that a part of this node's own document has, without regard to notes. */
    Origin within(String token) {
        return new Origin(document, Pointers.child(pointer, token));
    }

    /** Notes that a member, or an element that keeps its index, comes from elsewhere. */
    void set(String token, Origin origin) {
        if (elements != null) {
            elements.set(Integer.parseInt(token), origin);
        } else {
            members.put(token, origin);
        }
    }

    /** Notes that an array of a size gets one more element. */
    void append(int size, Origin origin) {
        elements(size).add(origin);
    }

    /** Notes that an array of a size loses an element. */
    void remove(int size, int index) {
        elements(size).remove(index);
    }

    SourceLocation locate(List<String> tokens) {
        Origin origin = this;
        for (int i = 0; i < tokens.size(); i++) {
            Origin noted = origin.noted(tokens.get(i));
            if (noted == null) {
                return origin.locateWithin(tokens.subList(i, tokens.size()));
            }
            origin = noted;
        }
        return origin.locateWithin(List.of());
    }

    private SourceLocation locateWithin(List<String> tokens) {
        // An array that changed answers for elements that it does not have: the pointer into the document would lie.
        if (elements != null) {
            return document.locate(pointer);
        }
        String within = pointer;
        for (String token : tokens) {
            within = Pointers.child(within, token);
        }
        return document.locate(within);
    }

    private @Nullable Origin noted(String token) {
        if (elements == null) {
            return members.get(token);
        }
        for (int i = 0; i < token.length(); i++) {
            if (!Character.isDigit(token.charAt(i))) {
                return null;
            }
        }
        boolean index = !token.isEmpty() && token.length() < 10 && Integer.parseInt(token) < elements.size();
        return index ? elements.get(Integer.parseInt(token)) : null;
    }

    private List<Origin> elements(int size) {
        if (elements == null) {
            elements = new ArrayList<>(size + 1);
            for (int i = 0; i < size; i++) {
                String token = Integer.toString(i);
                Origin noted = members.get(token);
                elements.add(noted == null ? within(token) : noted);
            }
        }
        return elements;
    }
}
