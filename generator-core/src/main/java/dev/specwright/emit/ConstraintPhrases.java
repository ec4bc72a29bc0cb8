package dev.specwright.emit;

import dev.specwright.model.Constraint;
import dev.specwright.model.ValueModel;
import java.util.ArrayList;
import java.util.List;

/** Constraints in words, for Javadoc. */
final class ConstraintPhrases implements Constraint.Cases<String> {

    private static final ConstraintPhrases PHRASES = new ConstraintPhrases();

    private ConstraintPhrases() {}

    /** One phrase for each constraint of a value, and one where it may be null. */
    static List<String> of(ValueModel value) {
        List<String> phrases = new ArrayList<>();
        value.constraints().forEach(constraint -> phrases.add(constraint.match(PHRASES)));
        if (value.nullable()) {
            phrases.add("may be null");
        }
        return phrases;
    }

    @Override
    public String size(Constraint.Size size) {
        return switch (size.keyword()) {
            case MIN_LENGTH -> "at least " + counted(size.limit(), "character");
            case MAX_LENGTH -> "at most " + counted(size.limit(), "character");
            case MIN_ITEMS -> "at least " + counted(size.limit(), "element");
            case MAX_ITEMS -> "at most " + counted(size.limit(), "element");
            case MIN_PROPERTIES -> "at least " + counted(size.limit(), "member");
            case MAX_PROPERTIES -> "at most " + counted(size.limit(), "member");
        };
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    @Override
    public String range(Constraint.Range range) {
        String limit = range.limit().toString();
        return switch (range.keyword()) {
            case MINIMUM -> "at least " + limit;
            case MAXIMUM -> "at most " + limit;
            case EXCLUSIVE_MINIMUM -> "above " + limit;
            case EXCLUSIVE_MAXIMUM -> "below " + limit;
            case MULTIPLE_OF -> "a multiple of " + limit;
        };
    }

    @Override
    public String pattern(Constraint.Pattern pattern) {
        return "matches " + JavadocText.code(pattern.pattern().source());
    }

    @Override
    public String format(Constraint.Format format) {
        return "in the format " + JavadocText.code(format.format());
    }

    @Override
    public String uniqueItems(Constraint.UniqueItems uniqueItems) {
        return "no two elements alike";
    }

    @Override
    public String oneOf(Constraint.OneOf oneOf) {
        return oneOf(oneOf.values());
    }

    @Override
    public String listed(Constraint.Listed listed) {
        return oneOf(listed.values());
    }

    private static String oneOf(List<String> values) {
        List<String> shown = values.stream().limit(20).map(JavadocText::code).toList();
        int more = values.size() - shown.size();
        return "one of " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    @Override
    public String tree(Constraint.Tree tree) {
        return "fits all of " + JavadocText.code("#" + tree.pointer());
    }
}
