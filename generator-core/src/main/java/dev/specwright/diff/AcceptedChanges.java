package dev.specwright.diff;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.load.SourceDocument;
import dev.specwright.resolve.Node;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes that somebody has looked at and let pass: each with a reason, and until a day where wanted. */
public final class AcceptedChanges {

    private final List<Entry> entries;

    private AcceptedChanges(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A change that is accepted.
     *
     * @param id the kind of change
     * @param pointer JSON Pointer of its place, in either document; a file and a {@code #} may stand before it
     * @param reason why
     * @param until the last day on which it is accepted
     * @param place JSON Pointer of the entry
     * @param location where the entry stands
     */
    private record Entry(
            String id,
            String pointer,
            String reason,
            Optional<LocalDate> until,
            String place,
            SourceLocation location) {

        String shown() {
            return id + " at `" + pointer + "`";
        }

        boolean fits(Change change) {
            return change.kind().id().equals(id) && (isAt(change.before()) || isAt(change.after()));
        }

        /** A pointer without a file is one of any file. */
        private boolean isAt(Optional<Site> site) {
            int hash = pointer.indexOf('#');
            String file = hash < 0 ? "" : pointer.substring(0, hash);
            return site.filter(found -> found.pointer().equals(pointer.substring(hash + 1)))
                    .filter(found -> ("/" + found.location().file()).endsWith(file.isEmpty() ? "" : "/" + file))
                    .isPresent();
        }
    }

    /**
     * A list of no changes.
     *
     * @return the list
     */
    public static AcceptedChanges none() {
        return new AcceptedChanges(List.of());
    }

    /**
     * Reads a list: a member {@code accepted} with a list of objects that have {@code change}, {@code at}, {@code reason}
     * and, where wanted, {@code until}.
     *
     * @param document the document
     * @param diagnostics gets what is wrong with it
     * @return the list; empty if anything is
     */
    public static Optional<AcceptedChanges> read(SourceDocument document, Diagnostics diagnostics) {
        Node root = new Node(document.root(), "");
        Optional<Node> list = root.member("accepted").filter(node -> node.json().isArray());
        List<Entry> entries = new ArrayList<>();
        if (list.isEmpty()) {
            report(document, root, "there is no list `accepted`", diagnostics);
        }
        for (Node element : list.map(Node::elements).orElse(List.of())) {
            entry(element, document, diagnostics).ifPresent(entries::add);
        }
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(new AcceptedChanges(entries));
    }

    private static Optional<Entry> entry(Node element, SourceDocument document, Diagnostics diagnostics) {
        for (String name : List.of("change", "at", "reason")) {
            if (element.text(name).filter(text -> !text.isBlank()).isEmpty()) {
                report(document, element, "`" + name + "` is missing", diagnostics);
                return Optional.empty();
            }
        }
        Optional<LocalDate> until = Optional.empty();
        if (element.member("until").isPresent()) {
            try {
                until = Optional.of(LocalDate.parse(element.text("until").orElse("")));
            } catch (DateTimeParseException notDate) {
                report(document, element, "`until` must be a day such as `2027-01-31`", diagnostics);
                return Optional.empty();
            }
        }
        return Optional.of(new Entry(
                element.text("change").orElseThrow(),
                element.text("at").orElseThrow(),
                element.text("reason").orElseThrow(),
                until,
                element.pointer(),
                document.locate(element.pointer())));
    }

    private static void report(SourceDocument document, Node node, String message, Diagnostics diagnostics) {
        diagnostics.add(
                DiagnosticCode.INVALID_ACCEPTANCE,
                document.locate(node.pointer()),
                node.pointer(),
                message,
                "An entry has `change` (an id), `at` (a JSON Pointer), `reason`, and `until` (a day) where wanted");
    }

    /**
     * Marks the changes that are accepted.
     *
     * @param changes the changes
     * @param today the day
     * @param diagnostics gets the entries that have expired and those that fit no change
     * @return the changes, in the same order
     */
    public List<Change> apply(List<Change> changes, LocalDate today, Diagnostics diagnostics) {
        Set<Entry> used = new LinkedHashSet<>();
        List<Change> marked = new ArrayList<>();
        for (Change change : changes) {
            Optional<Entry> entry =
                    entries.stream().filter(one -> one.fits(change)).findFirst();
            entry.ifPresent(used::add);
            boolean valid = entry.flatMap(Entry::until).filter(today::isAfter).isEmpty();
            marked.add(entry.isPresent() && valid ? change.accept(entry.get().reason()) : change);
        }
        for (Entry entry : entries) {
            Optional<LocalDate> end = entry.until().filter(today::isAfter);
            if (end.isPresent()) {
                diagnostics.add(
                        DiagnosticCode.EXPIRED_ACCEPTANCE,
                        entry.location(),
                        entry.place(),
                        "the change " + entry.shown() + " was accepted until " + end.get(),
                        "Look at it again: remove the entry, or give it another day");
            } else if (!used.contains(entry)) {
                diagnostics.add(
                        DiagnosticCode.STALE_ACCEPTANCE,
                        entry.location(),
                        entry.place(),
                        "the accepted change " + entry.shown() + " is not there",
                        "Remove the entry, or correct it");
            }
        }
        return List.copyOf(marked);
    }
}
