package dev.specwright.it;

import java.util.function.Consumer;

/** Lines in the order in which things happened, whichever thread they happened on. */
final class Transcript implements Consumer<Object> {

    private final StringBuilder text = new StringBuilder();

    @Override
    public synchronized void accept(Object line) {
        text.append(line).append('\n');
    }

    @Override
    public synchronized String toString() {
        return text.toString();
    }
}
