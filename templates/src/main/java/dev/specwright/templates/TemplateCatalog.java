package dev.specwright.templates;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;

/** Gives the text of templates, from wherever this class was loaded: a directory or a jar. */
public final class TemplateCatalog {

    private static final String ENDING = ".java.mustache";

    private TemplateCatalog() {}

    /**
     * The text of a template.
     *
     * @param name one of {@link TemplateGroup#templates()}
     * @return Mustache source of a Java class
     * @throws IllegalArgumentException if there is no template of this name
     */
    public static String read(String name) {
        URL catalog = TemplateCatalog.class.getResource("Field" + ENDING);
        try {
            // A class loader would search its parents for each: every module of the JDK, fifty times.
            URLConnection template = new URL(catalog, name + ENDING).openConnection();
            template.setUseCaches(false);
            try (InputStream text = template.getInputStream()) {
                return new String(text.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (FileNotFoundException e) {
            throw new IllegalArgumentException("no template is named " + name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
