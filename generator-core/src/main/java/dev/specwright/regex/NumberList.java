package dev.specwright.regex;

import java.util.Arrays;

/**
 * Lists of numbers as text: base 28, highest digit first; a digit is {@code #} and up, 28 higher where more digits
 * follow. All characters lie between {@code #} and {@code Z}, so that a Java literal needs no escapes.
 */
final class NumberList {

    private static final int BASE = 28;

    private static final char ZERO = '#';

    private NumberList() {}

    /** Writes a number, not negative, behind those that are there. */
    static void append(StringBuilder text, int number) {
        int start = text.length();
        text.append((char) (ZERO + number % BASE));
        for (int rest = number / BASE; rest > 0; rest /= BASE) {
            text.insert(start, (char) (ZERO + BASE + rest % BASE));
        }
    }

    /** Reads what {@link #append} has written. */
    static int[] read(String text) {
        int[] numbers = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - ZERO;
            numbers[count] = numbers[count] * BASE + digit % BASE;
            count += digit < BASE ? 1 : 0;
        }
        return Arrays.copyOf(numbers, count);
    }
}
