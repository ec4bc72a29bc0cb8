package dev.specwright.compile;

import dev.specwright.model.TextFormat;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Tells which texts generated code can show as a value of the JDK's type for their format. */
final class FormatSyntax {

    private static final int UUID_LENGTH = 36;

    /** The formats that generated code can check. */
    static final Set<String> CHECKED = Set.of(
            "date-time",
            "date",
            "time",
            "duration",
            "email",
            "hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "iri",
            "iri-reference",
            "uri-template",
            "uuid",
            "json-pointer",
            "relative-json-pointer",
            "byte");

    /** Formats that say nothing of which texts there are: of numbers, for people, and of bytes as they are. */
    static final Set<String> UNCHECKABLE = Set.of("int32", "int64", "float", "double", "password", "binary");

    private FormatSyntax() {}

    /**
     * Whether a text of the document may have a format: wrong are those of which the JDK's own methods say so. Generated
     * code is stricter.
     *
     * @param format one of {@link #CHECKED}
     * @param text the text
     * @return false where it has not
     */
    static boolean mayHave(String format, String text) {
        return switch (format) {
            case "date" -> hasValue(TextFormat.DATE, text);
            case "uuid" -> hasValue(TextFormat.UUID, text);
            case "byte" -> hasValue(TextFormat.BASE64, text);
            default -> true;
        };
    }

    /**
     * Whether a text has a value of the JDK's type, by the very methods that generated code calls.
     *
     * @param format the format
     * @param text the text
     * @return false where the accessor would throw
     */
    static boolean hasValue(TextFormat format, String text) {
        try {
            return switch (format) {
                case PLAIN, MAPPED -> true;
                case DATE_TIME -> OffsetDateTime.parse(text) != null;
                case DATE -> LocalDate.parse(text) != null;
                case TIME -> OffsetTime.parse(text) != null;
                case DURATION -> text.matches("P\\d{1,9}W") || Duration.parse(text) != null;
                case UUID -> text.length() == UUID_LENGTH && UUID.fromString(text) != null;
                case URI -> URI.create(text) != null;
                case BASE64 -> Base64.getDecoder().decode(text) != null;
                case BASE64_URL -> Base64.getUrlDecoder().decode(text) != null;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
