package dev.specwright.templates;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The generations of Jackson that generated code can be written for, and all that is different between them. A template
 * asks by Jackson 3's words: {@code {{writeName}}} is {@code writeFieldName} to Jackson 2. Annotations are the same to both.
 */
public enum JacksonDialect {
    /** {@code com.fasterxml.jackson}, 2.15 or later. What it throws, and what a stream does, are {@code IOException}s. */
    JACKSON_2(Map.ofEntries(
            entry("jackson", "com.fasterxml.jackson"),
            entry("jsonFactory", "com.fasterxml.jackson.core"),
            entry("endOfInput", "com.fasterxml.jackson.core.io"),
            entry("parserFailure", "IOException"),
            entry("readContext", ""),
            entry("writeContext", ""),
            entry("TokenStreamLocation", "JsonLocation"),
            entry("UnexpectedEndOfInputException", "JsonEOFException"),
            entry("PROPERTY_NAME", "FIELD_NAME"),
            entry("getString", "getText"),
            entry("nextName", "nextFieldName"),
            entry("streamReadContext", "getParsingContext"),
            entry("writeName", "writeFieldName"),
            entry("jackson3", false))),
    /** {@code tools.jackson}, 3.0 or later. What it throws is unchecked, and has what a stream throws as its cause. */
    JACKSON_3(Map.ofEntries(
            entry("jackson", "tools.jackson"),
            entry("jsonFactory", "tools.jackson.core.json"),
            entry("endOfInput", "tools.jackson.core.exc"),
            entry("parserFailure", "JacksonException"),
            entry("readContext", "ObjectReadContext.empty(), "),
            entry("writeContext", "ObjectWriteContext.empty(), "),
            entry("TokenStreamLocation", "TokenStreamLocation"),
            entry("UnexpectedEndOfInputException", "UnexpectedEndOfInputException"),
            entry("PROPERTY_NAME", "PROPERTY_NAME"),
            entry("getString", "getString"),
            entry("nextName", "nextName"),
            entry("streamReadContext", "streamReadContext"),
            entry("writeName", "writeName"),
            entry("jackson3", true)));

    private static final Pattern IMPORTS = Pattern.compile("(?:^import .*;\n)+", Pattern.MULTILINE);

    private final Map<String, Object> words;

    JacksonDialect(Map<String, Object> words) {
        this.words = words;
    }

    /**
     * What Jackson's packages, classes, methods and constants are called, and {@code jackson3} for sections.
     *
     * @return names, and true or false, by what templates call them
     */
    public Map<String, Object> words() {
        return words;
    }

    /**
     * Where its packages and modules begin.
     *
     * @return for example {@code tools.jackson}
     */
    public String root() {
        return (String) words.get("jackson");
    }

    /**
     * The template of a support class.
     *
     * @param javaClass its simple name
     * @return that name, or another where nothing is the same but the name
     */
    public String template(String javaClass) {
        return this == JACKSON_3 && javaClass.equals("JacksonBridge") ? "Jackson3Bridge" : javaClass;
    }

    /**
     * A rendered template with its imports in order, which is the order in the template to Jackson 2 alone.
     *
     * @param source a Java class
     * @return the same class
     */
    public String tidy(String source) {
        Matcher imports = IMPORTS.matcher(source);
        return this == JACKSON_2 || !imports.find()
                ? source
                : source.substring(0, imports.start())
                        + imports.group()
                                .lines()
                                .sorted()
                                .map(line -> line + "\n")
                                .collect(Collectors.joining())
                        + source.substring(imports.end());
    }

    /** The first digit of the version, as users write it. */
    @Override
    public String toString() {
        return name().substring("JACKSON_".length());
    }
}
