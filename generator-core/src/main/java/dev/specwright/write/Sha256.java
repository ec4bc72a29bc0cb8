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
        return of(content, 0);
    }

    /**
     * The SHA-256 of all bytes but the first ones.
     *
     * @param content the bytes
     * @param from number of bytes to leave out
     * @return 64 hex digits, lower case
     */
    public static String of(byte[] content, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content, from, content.length - from);
            return HexFormat.of().formatHex(digest.digest());
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
