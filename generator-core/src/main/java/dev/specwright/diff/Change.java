package dev.specwright.diff;

import dev.specwright.diff.java.JavaBreak;
import dev.specwright.diff.java.JavaChange;
import dev.specwright.resolve.FilePointers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One cause: a difference at one place of the documents, with all that it reaches.
 *
 * @param kind what kind of change
 * @param request how grave it is for requests; empty where no request is concerned
 * @param response how grave it is for responses; empty where no response is concerned
 * @param before the place in the old document; empty for what is new
 * @param after the place in the new document; empty for what is gone
 * @param sentence what happened, for people, without a full stop
 * @param reaches the operations that are concerned, in the new document's order, such as {@code GET /pets}
 * @param java what it does to the generated Java
 * @param accepted why it is accepted; empty where it is not
 */
public record Change(
        ChangeKind kind,
        Optional<Level> request,
        Optional<Level> response,
        Optional<Site> before,
        Optional<Site> after,
        String sentence,
        List<String> reaches,
        List<JavaChange> java,
        Optional<String> accepted) {

    /** Copies the lists. */
    public Change {
        reaches = List.copyOf(reaches);
        java = List.copyOf(java);
    }

    /**
     * The graver of the two directions.
     *
     * @return {@link Level#SAFE} where neither is concerned
     */
    public Level level() {
        return request.orElse(Level.SAFE).or(response.orElse(Level.SAFE));
    }

    /**
     * Where readers should look first: the new document, where the change has a place in it.
     *
     * @return the place
     */
    public Site site() {
        return after.or(() -> before).orElseThrow();
    }

    /**
     * What it does to Java at worst.
     *
     * @return empty where it does nothing to it, or where that is not known
     */
    public Optional<JavaBreak> javaBreak() {
        return java.stream().map(JavaChange::effect).max(Comparator.naturalOrder());
    }

    Change withJava(List<JavaChange> changes) {
        return new Change(kind, request, response, before, after, sentence, reaches, changes, accepted);
    }

    /** With places in other files as pointers within those files; until then they are pointers within the one tree. */
    Change readable() {
        return new Change(
                kind,
                request,
                response,
                before.map(Site::readable),
                after.map(Site::readable),
                FilePointers.readable(sentence),
                reaches,
                java,
                accepted);
    }

    Change accept(String reason) {
        return new Change(kind, request, response, before, after, sentence, reaches, java, Optional.of(reason));
    }
}
