package dev.specwright.model;

/** What a JSON string stands for: {@code format} and {@code contentEncoding} where the JDK has a type for it. */
public enum TextFormat {
    /** Any text. */
    PLAIN(""),
    /** {@code date-time}, RFC 3339. */
    DATE_TIME("date-time"),
    /** {@code date}, RFC 3339. */
    DATE("date"),
    /** {@code time}, RFC 3339: with an offset from UTC. */
    TIME("time"),
    /** {@code duration}, RFC 3339, appendix A. */
    DURATION("duration"),
    /** {@code uuid}, RFC 4122. */
    UUID("uuid"),
    /** {@code uri}, RFC 3986. */
    URI("uri"),
    /** {@code byte}, or {@code contentEncoding: base64}: RFC 4648, section 4. */
    BASE64("base64"),
    /** {@code base64url}: RFC 4648, section 5. */
    BASE64_URL("base64url"),
    /** A class of the user's own. */
    MAPPED("");

    private final String keyword;

    TextFormat(String keyword) {
        this.keyword = keyword;
    }

    /**
     * The format as documents write it.
     *
     * @return for example {@code date-time}; empty for any text
     */
    public String keyword() {
        return keyword;
    }
}
