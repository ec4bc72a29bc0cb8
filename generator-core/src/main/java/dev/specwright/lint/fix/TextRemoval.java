package dev.specwright.lint.fix;

import dev.specwright.load.Span;
import dev.specwright.load.Span.Form;
import java.util.ArrayList;
import java.util.List;

/** Takes a member or an element out of a text, with its line where it has one for itself. */
record TextRemoval(String text, boolean json) {

    private static final String COMMENT = "a comment stands beside it";

    /** The change that takes a child of an object or a list out. */
    TextEdit edit(Span parent, Span child) throws NotEditable {
        List<Span> siblings = new ArrayList<>(parent.children().values());
        int index = siblings.indexOf(child);
        if (parent.form() == Form.FLOW) {
            return inBrackets(siblings, index);
        }
        if (siblings.size() == 1) {
            throw new NotEditable("nothing would be left around it");
        }
        return line(child, index + 1 < siblings.size() ? siblings.get(index + 1).start() : -1);
    }

    private TextEdit inBrackets(List<Span> siblings, int index) throws NotEditable {
        Span child = siblings.get(index);
        if (siblings.size() == 1) {
            return new TextEdit(child.start(), child.end(), "");
        }
        boolean last = index + 1 == siblings.size();
        int start = last ? siblings.get(index - 1).end() : child.start();
        int end = last ? child.end() : siblings.get(index + 1).start();
        refuseComments(start, child.start());
        refuseComments(child.end(), end);
        return new TextEdit(start, end, "");
    }

    private TextEdit line(Span child, int next) throws NotEditable {
        Lines lines = new Lines(text);
        boolean element = !child.key().isKnown();
        int start = element ? dash(text, child.start()) : child.start();
        int lineEnd = lines.end(child.end());
        if (child.form() == Form.BLOCK || child.form() == Form.FLOW) {
            refuseComments(start, child.end());
        }
        refuseComments(child.end(), lineEnd);
        if (!text.substring(child.end(), lineEnd).isBlank()) {
            throw new NotEditable("something else stands on its line");
        }
        int lineStart = lines.start(start);
        if (text.substring(lineStart, start).isBlank()) {
            int after = lines.next(child.end());
            boolean atEnd = after == text.length() && !text.endsWith("\n") && lineStart > 0;
            return atEnd ? new TextEdit(lines.end(lineStart - 1), after, "") : new TextEdit(lineStart, after, "");
        }
        if (next < 0 || element) {
            throw new NotEditable("something else stands on its line");
        }
        // The first member of an object that is an element of a list: the next one takes its place behind the dash.
        refuseComments(child.end(), next);
        return new TextEdit(start, next, "");
    }

    private void refuseComments(int start, int end) throws NotEditable {
        if (!json && new Lines(text).hasComment(start, end)) {
            throw new NotEditable(COMMENT);
        }
    }

    /** Where the dash stands that begins an element. */
    static int dash(String text, int start) throws NotEditable {
        int at = start - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        if (at < 0 || text.charAt(at) != '-') {
            throw new NotEditable("the list is laid out in a way that is not edited");
        }
        return at;
    }
}
