package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Differences in what is announced: {@code deprecated}, {@code x-sunset}, {@code x-stability-level}. */
final class Lifecycle {

    private static final String SUNSET = "x-sunset";
    private static final String STABILITY = "x-stability-level";
    private static final List<String> STABILITIES = List.of("draft", "alpha", "beta", "stable");

    private final LocalDate today;

    /** @param today the day on which what has been announced for an earlier one has come */
    Lifecycle(LocalDate today) {
        this.today = today;
    }

    /** Compares what is announced for something that stays. */
    void compare(Node before, Node after, String subject, List<Finding> findings) {
        boolean was = before.isTrue("deprecated");
        boolean is = after.isTrue("deprecated");
        if (was != is) {
            ChangeKind kind = is ? ChangeKind.DEPRECATED : ChangeKind.UNDEPRECATED;
            String predicate = is ? " is deprecated now" + announced(after) : " is not deprecated any more";
            report(findings, kind, Level.SAFE, before, after, subject + predicate);
        }
        if (is) {
            sunset(before, after, subject, findings);
        }
        stability(before, after, subject, findings);
    }

    private static String announced(Node node) {
        return node.text(SUNSET).map(date -> ", until `" + date + "`").orElse("");
    }

    private void sunset(Node before, Node after, String subject, List<Finding> findings) {
        Optional<String> was = before.text(SUNSET);
        Optional<String> is = after.text(SUNSET);
        if (is.isPresent() && date(is.get()).isEmpty()) {
            // Also where it was as wrong before: what is announced can be read by nobody.
            String sentence = subject + " is deprecated, but `" + is.get() + "` is no date";
            report(findings, ChangeKind.SUNSET_INVALID, Level.BREAKING, before, after, sentence);
        } else if (was.isPresent() && is.isEmpty() && before.isTrue("deprecated")) {
            String sentence = subject + " is deprecated, but no date is announced for its end any more";
            report(findings, ChangeKind.SUNSET_REMOVED, Level.BREAKING, before, after, sentence);
        } else if (was.isPresent() && is.isPresent() && !was.equals(is)) {
            boolean sooner = date(was.get())
                    .filter(old -> date(is.get()).orElseThrow().isBefore(old))
                    .isPresent();
            String sentence = subject + " ends on `" + is.get() + "`, it was `" + was.get() + "`";
            Level level = sooner ? Level.BREAKING : Level.SAFE;
            report(findings, ChangeKind.SUNSET_CHANGED, level, before, after, sentence);
        }
    }

    private static void stability(Node before, Node after, String subject, List<Finding> findings) {
        Optional<String> was = before.member(STABILITY).map(node -> node.json().asText());
        Optional<String> is = after.member(STABILITY).map(node -> node.json().asText());
        List<String> given = Stream.of(was, is).flatMap(Optional::stream).toList();
        Optional<String> wrong =
                given.stream().filter(level -> !STABILITIES.contains(level)).findFirst();
        if (wrong.isPresent()) {
            String sentence = subject + " has the stability `" + wrong.get() + "`, which is none of "
                    + String.join(", ", STABILITIES);
            report(findings, ChangeKind.STABILITY_INVALID, Level.BREAKING, before, after, sentence);
        } else if (!was.equals(is)) {
            // Nothing said is as good as stable.
            int old = STABILITIES.indexOf(was.orElse("stable"));
            int now = STABILITIES.indexOf(is.orElse("stable"));
            String sentence =
                    subject + " has the stability `" + is.orElse("stable") + "`, it was `" + was.orElse("stable") + "`";
            if (old != now) {
                Level level = now < old ? Level.BREAKING : Level.SAFE;
                report(findings, ChangeKind.STABILITY_CHANGED, level, before, after, sentence);
            }
        }
    }

    /** How grave it is that something is gone, by what was announced for it. */
    Level removal(Node gone) {
        String stability = gone.text(STABILITY).orElse("stable");
        if (stability.equals("draft") || stability.equals("alpha")) {
            return Level.RISKY;
        }
        if (!gone.isTrue("deprecated")) {
            return Level.BREAKING;
        }
        Optional<String> sunset = gone.text(SUNSET);
        boolean come = sunset.flatMap(Lifecycle::date)
                .filter(date -> !date.isAfter(today))
                .isPresent();
        return sunset.isEmpty() || come ? Level.RISKY : Level.BREAKING;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static void report(
            List<Finding> findings, ChangeKind kind, Level level, Node before, Node after, String sentence) {
        findings.add(new Finding(kind, Effect.of(level), Optional.of(before), Optional.of(after), sentence));
    }
}
