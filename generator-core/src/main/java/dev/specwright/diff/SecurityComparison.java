package dev.specwright.diff;

import dev.specwright.diff.Ledger.Direction;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the credentials that operations ask for. */
final class SecurityComparison {

    private final ResolvedApi oldApi;
    private final ResolvedApi newApi;

    SecurityComparison(ResolvedApi oldApi, ResolvedApi newApi) {
        this.oldApi = oldApi;
        this.newApi = newApi;
    }

    void compare(Node before, Node after, Ledger.Page page) {
        Node was = place(before, oldApi);
        Node is = place(after, newApi);
        List<Set<String>> old = alternatives(was);
        List<Set<String>> now = alternatives(is);
        if (Set.copyOf(old).equals(Set.copyOf(now))) {
            return;
        }
        // Whoever can do what some old alternative asks for must be able to do what some new one asks for.
        boolean enough = old.stream().allMatch(credentials -> now.stream().anyMatch(credentials::containsAll));
        page.report(
                ChangeKind.SECURITY_REQUIREMENT,
                enough ? Level.SAFE : Level.BREAKING,
                Direction.REQUEST,
                new ViewRule.Places(List.of(was), List.of(is)),
                subject(is, page) + " asks for " + shown(now) + ", it asked for " + shown(old));
    }

    /** A requirement of the document as a whole is changed once, not once for each operation. */
    private static String subject(Node place, Ledger.Page page) {
        return place.pointer().equals("/security") ? "a call" : page.label();
    }

    private static Node place(Node operation, ResolvedApi api) {
        return operation
                .member("security")
                .or(() -> api.root().member("security"))
                .orElse(api.root());
    }

    /** The alternatives, each as what it asks for: schemes and scopes. */
    private static List<Set<String>> alternatives(Node requirement) {
        List<Set<String>> alternatives = new ArrayList<>();
        for (Node alternative : requirement.elements()) {
            Set<String> credentials = new TreeSet<>();
            for (Node.Member scheme : alternative.members()) {
                credentials.add(scheme.name());
                scheme.value()
                        .elements()
                        .forEach(scope -> credentials.add(
                                scheme.name() + ":" + scope.json().asText()));
            }
            alternatives.add(credentials);
        }
        return alternatives.isEmpty() ? List.of(Set.of()) : alternatives;
    }

    private static String shown(List<Set<String>> alternatives) {
        Set<String> words = new LinkedHashSet<>();
        for (Set<String> credentials : alternatives) {
            words.add(credentials.isEmpty() ? "nothing" : "`" + String.join("` and `", credentials) + "`");
        }
        return String.join(" or ", words);
    }
}
