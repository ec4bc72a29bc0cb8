package dev.specwright.it;

import dev.specwright.GeneratorOptions;
import dev.specwright.templates.JacksonDialect;

/** The Jackson that tests generate code for: {@code -Dspecwright.jackson=3} for the other one. */
final class Jackson {

    /** The one of this run. */
    static final JacksonDialect DIALECT =
            System.getProperty("specwright.jackson", "2").equals("3")
                    ? JacksonDialect.JACKSON_3
                    : JacksonDialect.JACKSON_2;

    private Jackson() {}

    static GeneratorOptions.Forms forms() {
        return new GeneratorOptions.Forms().with(DIALECT);
    }

    /** Whether generated code may use a jar: annotations are common to both. */
    static boolean isPartOfIt(String jar) {
        String group = DIALECT == JacksonDialect.JACKSON_3 ? "tools" : "fasterxml";
        return jar.matches(".*jackson-annotations-[^/\\\\]*\\.jar")
                || jar.matches(".*[/\\\\]" + group
                        + "[/\\\\]jackson[/\\\\]core[/\\\\].*jackson-(core|databind)-[^/\\\\]*\\.jar");
    }

    /** An application written for Jackson 2's databind, as far as both have the same names. */
    static String application(String source) {
        return DIALECT == JacksonDialect.JACKSON_3
                ? source.replace("com.fasterxml.jackson.databind.", "tools.jackson.databind.")
                : source;
    }
}
