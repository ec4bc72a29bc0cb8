package dev.specwright.compile;

import dev.specwright.model.TextFormat;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Base64;
import java.util.UUID;

/** Tells which texts generated code can show as a value of the JDK's type for their format. */
final class FormatSyntax {

    private static final int UUID_LENGTH = 36;

    private FormatSyntax() {}

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
