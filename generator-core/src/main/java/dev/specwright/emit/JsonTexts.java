package dev.specwright.emit;

import java.math.BigDecimal;

/** Reads back the compact JSON texts in which the model holds values. */
final class JsonTexts {

    private JsonTexts() {}

    /**
     * The string that a JSON string stands for (RFC 8259, section 7).
     *
     * @param json a JSON string with its quotes
     * @return its characters
     */
    static String string(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 1; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            i++;
            switch (json.charAt(i)) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(json.charAt(i));
            }
        }
        return text.toString();
    }

    /**
     * The whole number that a JSON number stands for.
     *
     * @param json a JSON number without a fraction, such as {@code 1}, {@code 1.0} or {@code 1e2}
     * @return the number
     */
    static long whole(String json) {
        return new BigDecimal(json).longValueExact();
    }
}
