package dev.specwright.diff;

import dev.specwright.diff.java.JavaChange;
import dev.specwright.diff.java.JavaDifference;
import dev.specwright.load.Pointers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds for each difference of the generated Java the change of the document that brings it about. */
final class JavaCauses {

    /** Changes that show in the whole document, or in no Java. */
    private static final List<ChangeKind> NO_CAUSES = List.of(ChangeKind.VERSION_CHANGED, ChangeKind.TAG_LIST_CHANGED);

    private static final String SCHEMES = "/components/securitySchemes";

    /** The score of a change at the place itself, or around it. */
    private static final int NEAR = 1_000;

    private static final int MOST_HOPS = 3;

    private final List<Change> changes;
    private final Map<Change, List<JavaChange>> found = new IdentityHashMap<>();
    private final Map<String, Change> byClass = new LinkedHashMap<>();

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
        // What stands in the changed place itself first: whatever names a class that is gone is so for the same reason.
        List<JavaDifference> left = causes.assign(differences, NEAR);
        left = causes.assignByMention(left, gone(differences));
        left = causes.assignByReference(left, locate);
        left = causes.assign(left, 1);
        left = causes.assignByMention(left, causes.byClass.keySet());
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

        /** What a place refers to, in the new document, or else in the old one. */
        List<String> references(String pointer);
    }

    /** Assigns what a change is close enough to; gives back what is left. */
    private List<JavaDifference> assign(List<JavaDifference> differences, int closeness) {
        List<JavaDifference> left = new ArrayList<>();
        for (JavaDifference difference : differences) {
            Optional<Change> cause = changes.stream()
                    .filter(change -> !NO_CAUSES.contains(change.kind()))
                    .filter(change -> score(change, difference) >= closeness)
                    .max(Comparator.comparingInt(change -> score(change, difference)));
            if (cause.isEmpty()) {
                left.add(difference);
            } else {
                assign(difference, cause.get());
                byClass.putIfAbsent(difference.owner(), cause.get());
            }
        }
        return left;
    }

    /** Assigns to the change in what a place refers to; gives back the rest. */
    private List<JavaDifference> assignByReference(List<JavaDifference> differences, Places locate) {
        List<JavaDifference> left = new ArrayList<>();
        for (JavaDifference difference : differences) {
            Optional<Change> cause = difference
                    .after()
                    .or(difference::before)
                    .flatMap(pointer -> reached(pointer, locate).stream()
                            .flatMap(target -> changedWithin(target).stream())
                            .findFirst());
            if (cause.isPresent()) {
                assign(difference, cause.get());
                byClass.putIfAbsent(difference.owner(), cause.get());
            } else {
                left.add(difference);
            }
        }
        return left;
    }

    /** What a place refers to, and what that refers to, nearest first. */
    private static Set<String> reached(String pointer, Places locate) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> next = List.of(pointer);
        for (int hops = 0; hops < MOST_HOPS; hops++) {
            next = next.stream()
                    .flatMap(from -> locate.references(from).stream())
                    .filter(reached::add)
                    .toList();
        }
        return reached;
    }

    private Optional<Change> changedWithin(String target) {
        return changes.stream()
                .filter(change -> Stream.of(change.before(), change.after())
                        .flatMap(Optional::stream)
                        .anyMatch(site -> isWithin(site.pointer(), target)))
                .max(Comparator.comparingInt(JavaCauses::weight));
    }

    private void assign(JavaDifference difference, Change cause) {
        found.computeIfAbsent(cause, none -> new ArrayList<>()).add(difference.change());
    }

    /** The classes that are there on one side only. */
    private static Set<String> gone(List<JavaDifference> differences) {
        Set<String> gone = new LinkedHashSet<>();
        for (JavaDifference difference : differences) {
            JavaChange change = difference.change();
            boolean oneSided = change.before().isEmpty() != change.after().isEmpty();
            if (oneSided && difference.owner().replace('$', '.').endsWith("." + change.element())) {
                gone.add(difference.owner());
            }
        }
        return gone;
    }

    /** Assigns declarations that name a class which changes, for the same reason as the class; gives back the rest. */
    private List<JavaDifference> assignByMention(List<JavaDifference> differences, Set<String> classes) {
        List<JavaDifference> left = new ArrayList<>();
        for (JavaDifference difference : differences) {
            Optional<Change> cause = difference.mentions().stream()
                    .filter(classes::contains)
                    .flatMap(name -> Optional.ofNullable(byClass.get(name)).stream())
                    .findFirst();
            if (cause.isPresent()) {
                assign(difference, cause.get());
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
        return Math.max(
                isHolder(change.before(), change.after()) ? 0 : score(change, change.before(), old),
                isHolder(change.after(), change.before()) ? 0 : score(change, change.after(), now));
    }

    /** Whether a site is only where what is on the other side would be. */
    private static boolean isHolder(Optional<Site> site, Optional<Site> other) {
        return site.isPresent()
                && other.isPresent()
                && !site.get().pointer().equals(other.get().pointer())
                && isWithin(other.get().pointer(), site.get().pointer());
    }

    /** How close a change is to what Java shows: within it best, around it next, in the same operation last. */
    private static int score(Change change, Optional<Site> site, Optional<String> element) {
        if (site.isEmpty() || element.isEmpty() || site.get().pointer().isEmpty()) {
            return 0;
        }
        String pointer = site.get().pointer();
        if (pointer.equals(element.get())) {
            return 2_000_000 + weight(change);
        } else if (isWithin(pointer, element.get())) {
            return 1_000_000 + element.get().length();
        } else if (isWithin(element.get(), pointer) && !isShared(pointer)) {
            return NEAR + pointer.length();
        }
        if (change.kind() == ChangeKind.SECURITY_REQUIREMENT && isWithin(element.get(), SCHEMES)) {
            return 1; // a credential that no call asks for any more
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

    /** Of what changes in one place, what more likely changes the Java. */
    private static int weight(Change change) {
        return switch (change.kind()) {
            case OPERATION_ADDED, OPERATION_REMOVED, SCHEMA_RENAMED, SCHEMA_ADDED, SCHEMA_REMOVED -> 9;
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
