package com.example.gcore.core;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Arithmetic on numbers of any type, exact, in bounded time whatever their exponents. */
final class Decimals {
    private Decimals() {}

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer;
    }

    /** The number that a value is, null if it is none. */
    static Number number(Object value) {
        Object plain = value instanceof JsonValue.JsonNumber json ? json.value() : value;
        return plain instanceof Number number ? number : null;
    }

    /** Compares a value with a number; if it is none, with the result that is given for it. */
    static int compare(Object value, long b, int otherwise) {
        boolean isWhole = value instanceof Long || value instanceof Integer;
        return isWhole ? Long.compare(((Number) value).longValue(), b) : compare(value, (Number) b, otherwise);
    }

    /** The same with any number. */
    static int compare(Object value, Number b, int otherwise) {
        Number a = number(value);
        if (a == null) {
            return otherwise;
        } else if (isWhole(a) && isWhole(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        double difference = a.doubleValue() - b.doubleValue(); // rounding keeps the order of those that it keeps apart
        return difference < 0 ? -1 : difference > 0 ? 1
                : JsonValue.JsonNumber.exact(a).compareTo(JsonValue.JsonNumber.exact(b));
    }

    static boolean divides(Number divisor, Number number) {
        if (isWhole(number) && isWhole(divisor)) {
            return number.longValue() % divisor.longValue() == 0;
        }
        BigDecimal value = JsonValue.JsonNumber.exact(number);
        BigDecimal by = JsonValue.JsonNumber.exact(divisor);
        BigInteger digits = value.unscaledValue();
        BigInteger byDigits = by.unscaledValue().abs();
        long shift = (long) by.scale() - value.scale(); // value / by = digits * 10^shift / byDigits
        if (shift >= 0) { // 10^shift itself may be too long to compute
            BigInteger power = BigInteger.TEN.modPow(BigInteger.valueOf(shift), byDigits);
            return digits.multiply(power).mod(byDigits).signum() == 0;
        }
        return digits.signum() == 0
                || -shift <= value.precision() // else it has not enough zeros at its end
                        && digits.mod(byDigits.multiply(BigInteger.TEN.pow((int) -shift))).signum() == 0;
    }
}
