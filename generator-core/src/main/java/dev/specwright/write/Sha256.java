package dev.specwright.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which contents are told apart. */
public final class Sha256 {

    private Sha256() {}

    /**
     * The SHA-256 (FIPS 180-4) of bytes.
     *
     * @param content the bytes
     * @return 64 hex digits, lower case
     */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The SHA-256 of a text in UTF-8.
     *
     * @param content the text
     * @return 64 hex digits, lower case
     */
    public static String of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }
}
