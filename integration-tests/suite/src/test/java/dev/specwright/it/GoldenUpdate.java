package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertNull;

import dev.specwright.templates.JacksonDialect;

/** Whether expected texts and golden trees are to be rewritten instead of compared. */
final class GoldenUpdate {

    /** What to say beside a difference. */
    static final String HOW_TO =
            "If this is what you meant: mvn -pl integration-tests/suite -am verify -Dgolden.update=true";

    private GoldenUpdate() {}

    /** Fails where {@code CI} is set: a build that rewrites what it is judged by is always green. */
    static boolean isWanted() {
        // What is expected is what the default is; the run for Jackson 3 must not write over it.
        boolean wanted = Boolean.getBoolean("golden.update") && Jackson.DIALECT == JacksonDialect.JACKSON_2;
        if (wanted) {
            assertNull(System.getenv("CI"), "golden.update is refused where CI is set");
        }
        return wanted;
    }
}
