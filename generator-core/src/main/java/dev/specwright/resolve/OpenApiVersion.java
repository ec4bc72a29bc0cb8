package dev.specwright.resolve;

/** The versions of OpenAPI whose schemas differ in meaning. */
public enum OpenApiVersion {
    /** 3.0.x: a dialect of its own, with {@code nullable} and boolean {@code exclusiveMinimum}. */
    V3_0("3.0"),
    /** 3.1.x: JSON Schema 2020-12. */
    V3_1("3.1");

    private final String number;

    OpenApiVersion(String number) {
        this.number = number;
    }

    /**
     * The version as people say it.
     *
     * @return for example {@code 3.1}
     */
    public String number() {
        return number;
    }

    /**
     * Whether a keyword means something in a schema of this version; the resolver has told the user of those that do
     * not.
     *
     * @param keyword the keyword
     * @return false for extensions too
     */
    public boolean defines(String keyword) {
        return SchemaKeyword.named(keyword)
                .filter(known -> known.isDefinedIn(this))
                .isPresent();
    }
}
