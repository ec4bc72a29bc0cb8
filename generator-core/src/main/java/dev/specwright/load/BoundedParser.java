package dev.specwright.load;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/** Stops a document that is nested too deeply before the composer, which recurses, can overflow the stack. */
final class BoundedParser implements Parser {

    /** Deeper than any API description, and shallow enough for a recursion on a 512 KB stack. */
    static final int MAX_DEPTH = 500;

    private final Parser parser;
    private int depth;

    BoundedParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        Event.ID id = event.getEventId();
        if (id == Event.ID.MappingStart || id == Event.ID.SequenceStart) {
            depth++;
            if (depth > MAX_DEPTH) {
                throw new TooDeep(event.getStartMark());
            }
        } else if (id == Event.ID.MappingEnd || id == Event.ID.SequenceEnd) {
            depth--;
        }
        return event;
    }

    /** Nesting exceeds {@link #MAX_DEPTH}. */
    static final class TooDeep extends YamlEngineException {

        private static final long serialVersionUID = 1L;

        private final transient Optional<Mark> mark;

        TooDeep(Optional<Mark> mark) {
            super("too deep");
            this.mark = mark;
        }

        Optional<Mark> mark() {
            return mark;
        }
    }
}
