package dev.specwright.lint.fix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.load.Pointers;
import dev.specwright.load.Span;
import dev.specwright.load.Span.Form;
import dev.specwright.load.Spans;
import java.util.ArrayList;
import java.util.List;

/** What edits do to the text of a document: as little as can be, in the way in which its author writes. */
final class TextLayout {

    private static final String SHARED = "the text stands for several places, through an anchor";

    private final String text;
    private final Span root;
    private final Lines lines;
    private final ScalarText scalars;
    private final boolean json;

    TextLayout(String name, String text, Span root) {
        this.text = text;
        this.root = root;
        this.lines = new Lines(text);
        this.json = Spans.isJson(name, text);
        this.scalars = new ScalarText(json);
    }

    /** The changes of the text that make one change of the document. */
    List<TextEdit> edits(Edit edit) throws NotEditable {
        Span span = find(edit.pointer());
        return switch (edit.kind()) {
            case RENAME -> List.of(rename(span, edit.name()));
            case REMOVE -> List.of(new TextRemoval(text, scalars.json()).edit(parent(edit.pointer()), span));
            case REPLACE -> List.of(replace(span, edit.value()));
            case INSERT -> List.of(insert(parent(edit.pointer()), span, edit.name(), edit.value()));
            case APPEND -> List.of(append(span, edit.value()));
            case WRAP -> wrap(span);
        };
    }

    private Span parent(String pointer) throws NotEditable {
        return find(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
    }

    private Span find(String pointer) throws NotEditable {
        Span span = root;
        for (String token : Pointers.tokens(pointer)) {
            Span child = span.children().get(token);
            if (child == null) {
                throw new NotEditable(span.shared() ? SHARED : "it is not written out here, but merged in");
            }
            span = child;
        }
        if (span.shared()) {
            throw new NotEditable(SHARED);
        }
        return span;
    }

    private TextEdit rename(Span span, String name) {
        String old = text.substring(span.key().start(), span.key().end());
        return new TextEdit(span.key().start(), span.key().end(), scalars.instead(name, old));
    }

    private TextEdit replace(Span span, JsonNode value) throws NotEditable {
        if (span.form() == Form.BLOCK || span.form() == Form.BLOCK_SCALAR) {
            throw new NotEditable("the value is written on several lines");
        }
        int start = span.value().start();
        int end = span.value().end();
        String old = text.substring(start, end);
        boolean rewritten = value.isTextual() && span.form() == Form.QUOTED;
        String changed = rewritten ? scalars.instead(value.textValue(), old) : scalars.value(value);
        return new TextEdit(start, end, (!json && text.charAt(start - 1) == ':' ? " " : "") + changed);
    }

    private TextEdit insert(Span parent, Span sibling, String name, JsonNode value) throws NotEditable {
        String quoted = scalars.json() ? "\"" + name + "\"" : name;
        String member = quoted + ": " + scalars.value(value);
        if (parent.form() == Form.FLOW) {
            return new TextEdit(sibling.end(), sibling.end(), separator(parent, sibling) + member);
        }
        int end = lines.end(sibling.end());
        return new TextEdit(end, end, lines.ending() + lines.indent(sibling.start()) + member);
    }

    private TextEdit append(Span list, JsonNode value) throws NotEditable {
        List<Span> elements = new ArrayList<>(list.children().values());
        String element = scalars.value(value);
        if (elements.isEmpty()) {
            return new TextEdit(list.value().start() + 1, list.value().start() + 1, element);
        }
        Span last = elements.get(elements.size() - 1);
        if (list.form() == Form.FLOW) {
            return new TextEdit(last.end(), last.end(), separator(list, last) + element);
        }
        int end = lines.end(last.end());
        String indent = lines.indent(TextRemoval.dash(text, last.start()));
        return new TextEdit(end, end, lines.ending() + indent + "- " + element);
    }

    /** What stands between two members or elements, as the author writes it before this one. */
    private String separator(Span parent, Span child) {
        int from = parent.value().start() + 1;
        for (Span sibling : parent.children().values()) {
            from = sibling.end() < child.start() ? sibling.end() : from;
        }
        String before = text.substring(from, child.start());
        boolean first = from == parent.value().start() + 1;
        if (!before.replace(",", "").isBlank()) {
            return ", ";
        }
        if (first) {
            return before.contains("\n") ? "," + before : ", ";
        }
        return before;
    }

    private List<TextEdit> wrap(Span span) throws NotEditable {
        int start = span.value().start();
        int end = span.value().end();
        String value = text.substring(start, end);
        boolean bracketed = span.form() == Form.FLOW
                || span.form() == Form.QUOTED
                || span.form() == Form.PLAIN && (json || value.matches("[^,\\[\\]{}#\\r\\n]+"));
        if (bracketed) {
            return List.of(new TextEdit(start, start, "["), new TextEdit(end, end, "]"));
        }
        if (!span.key().isKnown()) {
            throw new NotEditable("the value is an element of a list, on several lines");
        }
        return listed(span, start, end);
    }

    /** As a list by indentation: a dash before the first line, two more spaces before the others. */
    private List<TextEdit> listed(Span span, int start, int end) {
        List<TextEdit> edits = new ArrayList<>();
        boolean below = lines.start(start) > span.key().end();
        if (below) {
            edits.add(new TextEdit(start, start, "- "));
        } else {
            int from = start;
            while (text.charAt(from - 1) == ' ') {
                from--;
            }
            String indent = lines.indent(span.key().start()) + "  ";
            edits.add(new TextEdit(from, start, lines.ending() + indent + "- "));
        }
        for (int line = lines.next(start); line < end; line = lines.next(line)) {
            boolean blank = text.substring(line, lines.end(line)).isBlank();
            if (!blank) {
                edits.add(new TextEdit(line, line, "  "));
            }
        }
        return edits;
    }
}
