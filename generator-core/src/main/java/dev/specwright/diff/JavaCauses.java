package dev.specwright.diff;

import dev.specwright.diff.java.JavaChange;
import dev.specwright.diff.java.JavaDifference;
import dev.specwright.load.Pointers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds for each difference of the generated Java the change of the document that brings it about. */
final class JavaCauses {

    /** Changes that show in the whole document, or in no Java. */
    private static final List<ChangeKind> NO_CAUSES = List.of(ChangeKind.VERSION_CHANGED, ChangeKind.TAG_LIST_CHANGED);

    private final List<Change> changes;
    private final Map<Change, List<JavaChange>> found = new IdentityHashMap<>();
    private final Map<String, Change> byClass = new LinkedHashMap<>();
    private final List<JavaDifference> open = new ArrayList<>();

    private JavaCauses(List<Change> changes) {
        this.changes = changes;
    }

    /**
     * Tells changes what they do to Java.
     *
     * @param changes the changes of the documents
     * @param differences the differences of the Java
     * @param locate finds the places of differences that no change brings about
     * @return the changes, and one more for each difference without a cause
     */
    static List<Change> assign(List<Change> changes, List<JavaDifference> differences, Places locate) {
        JavaCauses causes = new JavaCauses(changes);
        differences.forEach(causes::assign);
        List<JavaDifference> left = causes.assignByMention();
        List<Change> all = new ArrayList<>();
        changes.forEach(change -> all.add(change.withJava(causes.found.getOrDefault(change, List.of()))));
        all.addAll(alone(left, locate));
        return all;
    }

    /** From pointers to places. */
    interface Places {
        /** The place of a pointer of the old document. */
        Site before(String pointer);

        /** The place of a pointer of the new document. */
        Site after(String pointer);
    }

    private void assign(JavaDifference difference) {
        Optional<Change> cause = changes.stream()
                .filter(change -> !NO_CAUSES.contains(change.kind()))
                .filter(change -> score(change, difference) > 0)
                .max(Comparator.comparingInt(change -> score(change, difference)));
        if (cause.isEmpty()) {
            open.add(difference);
        } else {
            assign(difference, cause.get());
        }
    }

    private void assign(JavaDifference difference, Change cause) {
        found.computeIfAbsent(cause, none -> new ArrayList<>()).add(difference.change());
        byClass.putIfAbsent(difference.owner(), cause);
    }

    /** Declarations that name a class which changes, for the same reason as the class. */
    private List<JavaDifference> assignByMention() {
        List<JavaDifference> left = new ArrayList<>();
        for (JavaDifference difference : open) {
            Optional<Change> cause = difference.mentions().stream()
                    .flatMap(name -> Optional.ofNullable(byClass.get(name)).stream())
                    .findFirst();
            if (cause.isPresent()) {
                found.computeIfAbsent(cause.get(), none -> new ArrayList<>()).add(difference.change());
            } else {
                left.add(difference);
            }
        }
        return left;
    }

    private static int score(Change change, JavaDifference difference) {
        // What is on one side only is looked for on the other: the documents are mostly alike.
        Optional<String> old = difference.before().or(difference::after);
        Optional<String> now = difference.after().or(difference::before);
        return Math.max(score(change, change.before(), old), score(change, change.after(), now));
    }

    /** How close a change is to what Java shows: within it best, around it next, in the same operation last. */
    private static int score(Change change, Optional<Site> site, Optional<String> element) {
        if (site.isEmpty() || element.isEmpty() || site.get().pointer().isEmpty()) {
            return 0;
        }
        String pointer = site.get().pointer();
        if (isWithin(pointer, element.get())) {
            return 1_000_000 + element.get().length();
        } else if (isWithin(element.get(), pointer) && !isShared(pointer)) {
            return 1_000 + pointer.length();
        }
        return operation(element.get()).filter(change.reaches()::contains).isPresent() ? 1 + weight(change) : 0;
    }

    private static boolean isWithin(String pointer, String around) {
        return !around.isEmpty() && (pointer.equals(around) || pointer.startsWith(around + "/"));
    }

    /** Whether so much is below a place that a change of it as a whole explains nothing in particular. */
    private static boolean isShared(String pointer) {
        return Pointers.tokens(pointer).size() < 2;
    }

    /** The operation that a pointer leads into. */
    private static Optional<String> operation(String pointer) {
        List<String> tokens = Pointers.tokens(pointer);
        return tokens.size() >= 3 && tokens.get(0).equals("paths")
                ? Optional.of(tokens.get(2).toUpperCase(Locale.ROOT) + " " + tokens.get(1))
                : Optional.empty();
    }

    /** Of what changes in an operation, what more likely changes its signature. */
    private static int weight(Change change) {
        return switch (change.kind()) {
            case OPERATION_ADDED, OPERATION_REMOVED -> 9;
            case OPERATION_ID_CHANGED -> 8;
            case PARAMETER_ADDED, PARAMETER_REMOVED, PARAMETER_REQUIREDNESS, PARAMETER_ORDER -> 7;
            case BODY_ADDED, BODY_REMOVED, RESPONSE_ADDED, RESPONSE_REMOVED -> 6;
            case MEDIA_TYPE_ADDED, MEDIA_TYPE_REMOVED, MEDIA_TYPE_RENAMED, CONTENT_SCHEMA_PRESENCE -> 5;
            case TYPE_CHANGED, ALTERNATIVE_ADDED, ALTERNATIVE_REMOVED -> 4;
            case SERVERS_CHANGED, TAGS_CHANGED -> 3;
            default -> 1;
        };
    }

    /** What is left: class by class, a change of Java alone. */
    private static List<Change> alone(List<JavaDifference> left, Places locate) {
        Map<String, List<JavaDifference>> byOwner = new LinkedHashMap<>();
        left.forEach(difference -> byOwner.computeIfAbsent(difference.owner(), none -> new ArrayList<>())
                .add(difference));
        List<Change> changes = new ArrayList<>();
        byOwner.forEach((owner, differences) -> {
            Optional<String> before =
                    differences.stream().flatMap(one -> one.before().stream()).findFirst();
            Optional<String> after =
                    differences.stream().flatMap(one -> one.after().stream()).findFirst();
            String name = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
            changes.add(new Change(
                    ChangeKind.JAVA_ONLY,
                    Optional.empty(),
                    Optional.empty(),
                    before.map(locate::before),
                    after.map(locate::after),
                    "the Java class `" + name + "` changes, though nothing does on the wire",
                    List.of(),
                    differences.stream().map(JavaDifference::change).toList(),
                    Optional.empty()));
        });
        return changes;
    }
}
