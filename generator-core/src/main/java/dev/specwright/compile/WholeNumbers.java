package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Whole numbers as JSON Schema counts them: {@code 1.0} and {@code 1e2} are whole. */
final class WholeNumbers {

    private static final BigDecimal SMALLEST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private WholeNumbers() {}

    /**
     * The value of a whole number.
     *
     * @param json any node
     * @return the number, empty where it is none, has a fraction, or is beyond {@code long}
     */
    static Optional<Long> toLong(JsonNode json) {
        if (!json.isNumber()) {
            return Optional.empty();
        }
        // Compared first: 1e1000000 would take long to expand.
        BigDecimal number = json.decimalValue();
        boolean fits = number.compareTo(SMALLEST) >= 0 && number.compareTo(LARGEST) <= 0;
        return fits && ValueKind.isWhole(number) ? Optional.of(number.longValue()) : Optional.empty();
    }
}
