package dev.specwright.resolve;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a user writes to name operations: {@code tag:Pets}, {@code operationId:listPets} or {@code listPets} alone, a path
 * such as {@code /pets/**}, or method and path: {@code GET /pets/*}. An asterisk stands for anything but a slash, two for
 * anything.
 *
 * @param text as it was written
 * @param kind what of an operation it is compared with
 * @param method the HTTP method in lower case, empty where any will do
 * @param pattern what must match
 */
record OperationPattern(String text, Kind kind, String method, Pattern pattern) {

    /** What of an operation is looked at. */
    enum Kind {
        /** One of its tags. */
        TAG,
        /** Its {@code operationId}. */
        ID,
        /** Its path template. */
        PATH
    }

    static OperationPattern of(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("tag:")) {
            return new OperationPattern(stripped, Kind.TAG, "", glob(stripped.substring("tag:".length())));
        }
        int slash = stripped.indexOf('/');
        String before = slash < 0 ? "" : stripped.substring(0, slash).strip().toLowerCase(Locale.ROOT);
        if (slash == 0 || ObjectKind.METHODS.contains(before)) {
            return new OperationPattern(stripped, Kind.PATH, before, glob(stripped.substring(slash)));
        }
        String id = stripped.startsWith("operationId:") ? stripped.substring("operationId:".length()) : stripped;
        return new OperationPattern(stripped, Kind.ID, "", glob(id));
    }

    private static Pattern glob(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean twice = text.startsWith("**", i);
            if (text.charAt(i) == '*') {
                regex.append(twice ? ".*" : "[^/]*");
                i += twice ? 1 : 0;
            } else {
                regex.append(Pattern.quote(text.substring(i, i + 1)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    boolean matches(ResolvedOperation operation) {
        return switch (kind) {
            case TAG ->
                tags(operation).stream().anyMatch(tag -> pattern.matcher(tag).matches());
            case ID -> {
                String id = operation.operation().value().getOperationId();
                yield id != null && pattern.matcher(id).matches();
            }
            case PATH ->
                (method.isEmpty() || method.equals(operation.method()))
                        && pattern.matcher(operation.path()).matches();
        };
    }

    private static List<String> tags(ResolvedOperation operation) {
        List<String> tags = operation.operation().value().getTags();
        return tags == null ? List.of() : tags;
    }
}
