package dev.specwright.load;

import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** From a number's text to a node that keeps it exactly: {@code 1.10} keeps its scale, {@code 1e400} its size. */
final class Numbers {

    /** Parsing takes quadratic time in the digits; no constraint of an API needs as many. */
    static final int MAX_LENGTH = 10_000;

    private Numbers() {}

    /**
     * Reads a number as JSON and YAML 1.2's core schema write it.
     *
     * @param text the number
     * @return an integer node where the text has neither fraction nor exponent, otherwise a decimal node
     * @throws NumberFormatException if the text is no number, too long, or its exponent exceeds 32 bits
     */
    static NumericNode parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new NumberFormatException("too long");
        }
        if (text.startsWith("0x")) {
            return integer(new BigInteger(text.substring(2), 16));
        }
        if (text.startsWith("0o")) {
            return integer(new BigInteger(text.substring(2), 8));
        }
        if (isDecimal(text)) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        if (text.length() <= 9) {
            return IntNode.valueOf(Integer.parseInt(text));
        }
        return integer(new BigInteger(text));
    }

    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                return true;
            }
        }
        return false;
    }

    private static NumericNode integer(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }
}
