package dev.specwright.diff.java;

import dev.specwright.diff.java.JavaClass.Fact;
import dev.specwright.diff.java.JavaClass.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares what callers of the generated Java can name, before and after. */
public final class JavaComparison {

    private static final int LONGEST_FACT = 100;

    private final JavaSurface before;
    private final JavaSurface after;
    private final List<JavaDifference> differences = new ArrayList<>();

    private JavaComparison(JavaSurface before, JavaSurface after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares the Java of two documents.
     *
     * @param before what callers of the old one could name
     * @param after what callers of the new one can name
     * @return what differs, class by class, in the order of the old document, then what is new
     */
    public static List<JavaDifference> compare(JavaSurface before, JavaSurface after) {
        JavaComparison comparison = new JavaComparison(before, after);
        comparison.compare();
        return List.copyOf(comparison.differences);
    }

    private void compare() {
        before.classes().forEach((name, old) -> {
            JavaClass now = after.classes().get(name);
            if (now == null) {
                wholeClass(JavaBreak.SOURCE_AND_BINARY, Optional.of(old), Optional.empty());
            } else {
                compare(old, now);
            }
        });
        after.classes().forEach((name, now) -> {
            if (!before.classes().containsKey(name)) {
                wholeClass(JavaBreak.ADDITION, Optional.empty(), Optional.of(now));
            }
        });
    }

    private void wholeClass(JavaBreak effect, Optional<JavaClass> old, Optional<JavaClass> now) {
        JavaClass known = old.or(() -> now).orElseThrow();
        add(effect, known.type().shown(), old.map(Declaration::of), now.map(Declaration::of), known);
    }

    private void compare(JavaClass old, JavaClass now) {
        String name = old.type().shown();
        if (old.kind() != now.kind()) {
            wholeClass(JavaBreak.SOURCE_AND_BINARY, Optional.of(old), Optional.of(now));
            return;
        }
        if (!old.parent().full().equals(now.parent().full())) {
            boolean erased = old.parent().erasure().equals(now.parent().erasure());
            wholeClass(erased ? JavaBreak.SOURCE : JavaBreak.SOURCE_AND_BINARY, Optional.of(old), Optional.of(now));
        }
        if (!now.interfaces().containsAll(old.interfaces())) {
            wholeClass(JavaBreak.SOURCE_AND_BINARY, Optional.of(old), Optional.of(now));
        }
        if (now.deprecated() && !old.deprecated()) {
            add(
                    JavaBreak.WARNING,
                    name,
                    Optional.empty(),
                    Optional.of(Declaration.of("@Deprecated", now.pointer())),
                    now);
        }
        members(old, now);
        facts(old, now);
    }

    private void members(JavaClass old, JavaClass now) {
        Map<String, JavaMember> oldMembers = bySignature(old);
        Map<String, JavaMember> newMembers = bySignature(now);
        Set<String> replaced = new LinkedHashSet<>();
        oldMembers.forEach((signature, member) -> {
            JavaMember same = newMembers.get(signature);
            if (same != null) {
                member(old, member, same);
                return;
            }
            Optional<JavaMember> instead = newMembers.values().stream()
                    .filter(other -> other.name().equals(member.name()))
                    .filter(other ->
                            other.parameters().size() == member.parameters().size())
                    .filter(other -> !oldMembers.containsKey(other.signature()))
                    .filter(other -> replaced.add(other.signature()))
                    .findFirst();
            add(
                    JavaBreak.SOURCE_AND_BINARY,
                    title(old, member),
                    Optional.of(Declaration.of(member)),
                    instead.map(Declaration::of),
                    old);
        });
        newMembers.forEach((signature, member) -> {
            if (!oldMembers.containsKey(signature) && !replaced.contains(signature)) {
                // A switch that was complete is not any more.
                boolean constant = now.kind() == Kind.ENUM;
                JavaBreak effect = constant ? JavaBreak.SOURCE : JavaBreak.ADDITION;
                add(effect, title(now, member), Optional.empty(), Optional.of(Declaration.of(member)), now);
            }
        });
    }

    private static Map<String, JavaMember> bySignature(JavaClass owner) {
        Map<String, JavaMember> members = new LinkedHashMap<>();
        owner.members().forEach(member -> members.put(member.signature(), member));
        return members;
    }

    private void member(JavaClass owner, JavaMember old, JavaMember now) {
        if (!old.full().equals(now.full())) {
            boolean linked = old.type().erasure().equals(now.type().erasure()) && old.kind() == now.kind();
            JavaBreak effect = linked ? JavaBreak.SOURCE : JavaBreak.SOURCE_AND_BINARY;
            add(effect, title(owner, old), Optional.of(Declaration.of(old)), Optional.of(Declaration.of(now)), owner);
        }
        if (now.deprecated() && !old.deprecated()) {
            Declaration mark = Declaration.of("@Deprecated " + now.shown(), now.pointer());
            add(JavaBreak.WARNING, title(owner, now), Optional.of(Declaration.of(old)), Optional.of(mark), owner);
        }
    }

    private static String title(JavaClass owner, JavaMember member) {
        return owner.type().shown() + "." + member.title();
    }

    private void facts(JavaClass old, JavaClass now) {
        Set<String> names = new LinkedHashSet<>(old.facts().keySet());
        names.addAll(now.facts().keySet());
        for (String name : names) {
            Optional<Fact> was = Optional.ofNullable(old.facts().get(name));
            Optional<Fact> is = Optional.ofNullable(now.facts().get(name));
            if (!was.map(Fact::value).equals(is.map(Fact::value)) && isAboutBoth(name, old, now)) {
                add(
                        JavaBreak.BEHAVIOUR,
                        old.type().shown() + ": " + name,
                        was.map(JavaComparison::declaration),
                        is.map(JavaComparison::declaration),
                        old);
            }
        }
    }

    /** Of what is new or gone as a whole, nothing more needs to be said. */
    private static boolean isAboutBoth(String fact, JavaClass old, JavaClass now) {
        int of = fact.lastIndexOf(" of ");
        String member = fact.substring(of < 0 ? 0 : of + " of ".length());
        return !member.endsWith("()") || has(old, member) && has(now, member);
    }

    private static boolean has(JavaClass owner, String title) {
        return owner.members().stream().anyMatch(member -> member.title().equals(title));
    }

    private static Declaration declaration(Fact fact) {
        String value = fact.value();
        int end = value.offsetByCodePoints(0, Math.min(LONGEST_FACT, value.codePointCount(0, value.length())));
        return Declaration.of(end < value.length() ? value.substring(0, end) + "…" : value, fact.pointer());
    }

    /**
     * A declaration as people read it.
     *
     * @param text the declaration
     * @param pointer JSON Pointer of what it comes from
     * @param mentions the generated classes that it names
     */
    private record Declaration(String text, String pointer, Set<String> mentions) {
        static Declaration of(JavaClass declared) {
            return new Declaration(
                    declared.shown(), declared.pointer(), declared.parent().mentions());
        }

        static Declaration of(JavaMember member) {
            return new Declaration(member.shown(), member.pointer(), member.mentions());
        }

        static Declaration of(String text, String pointer) {
            return new Declaration(text, pointer, Set.of());
        }
    }

    private void add(
            JavaBreak effect, String element, Optional<Declaration> old, Optional<Declaration> now, JavaClass owner) {
        Set<String> mentions = new LinkedHashSet<>();
        Stream.of(old, now).flatMap(Optional::stream).forEach(one -> mentions.addAll(one.mentions()));
        differences.add(new JavaDifference(
                new JavaChange(effect, element, old.map(Declaration::text), now.map(Declaration::text)),
                old.map(Declaration::pointer),
                now.map(Declaration::pointer),
                owner.type().name(),
                mentions));
    }
}
