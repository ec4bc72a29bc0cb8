package dev.specwright.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Gives the text of templates, from wherever this class was loaded: a directory or a jar. */
public final class TemplateCatalog {
    private TemplateCatalog() {}

    /**
     * The text of a template.
     *
     * @param name one of {@link TemplateGroup#templates()}
     * @return Mustache source of a Java class
     * @throws IllegalArgumentException if there is no template of this name
     */
    public static String read(String name) {
        try (InputStream template = TemplateCatalog.class.getResourceAsStream(name + ".java.mustache")) {
            if (template == null) {
                throw new IllegalArgumentException("no template is named " + name);
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
