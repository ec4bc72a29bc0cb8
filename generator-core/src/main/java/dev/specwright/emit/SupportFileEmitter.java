package dev.specwright.emit;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.BaseObjectHandler;
import com.github.mustachejava.util.Wrapper;
import dev.specwright.templates.TemplateCatalog;
import dev.specwright.templates.TemplateGroup;
import dev.specwright.write.GeneratedFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the support classes, whose text is fixed but for names. */
public final class SupportFileEmitter {

    /**
     * Renders the templates of some groups.
     *
     * @param names what to call things
     * @param groups the groups that the output needs
     * @return one file per template, group by group, sorted by name within each
     * @throws IllegalStateException if a template uses a variable that does not exist: names both
     */
    public List<GeneratedFile> emit(SupportNames names, Set<TemplateGroup> groups) {
        return emit(names, groups, Map.of());
    }

    /**
     * Renders the templates of some groups, some of which the user has replaced.
     *
     * @param names what to call things
     * @param groups the groups that the output needs
     * @param own templates of the user's own by the names of their classes, in which {@link #problem} finds none
     * @return one file per template, group by group, sorted by name within each
     */
    public List<GeneratedFile> emit(SupportNames names, Set<TemplateGroup> groups, Map<String, String> own) {
        NameFactory factory = new NameFactory(names, groups);
        String directory = names.corePackage().replace('.', '/') + '/';
        List<GeneratedFile> files = new ArrayList<>();
        for (TemplateGroup group : TemplateGroup.values()) {
            for (String template : groups.contains(group) ? group.templates() : List.<String>of()) {
                String replaced = own.get(template);
                String source = factory.render(
                        template,
                        replaced == null ? TemplateCatalog.read(names.jackson().template(template)) : replaced);
                files.add(new GeneratedFile(
                        directory + template + ".java", names.jackson().tidy(source)));
            }
        }
        return List.copyOf(files);
    }

    /**
     * Why a template cannot be rendered.
     *
     * @param names what to call things
     * @param name the name of its class
     * @param text the template
     * @return what is wrong with it; empty if nothing is
     */
    public Optional<String> problem(SupportNames names, String name, String text) {
        try {
            new NameFactory(names, Set.of(TemplateGroup.values())).render(name, text);
            return Optional.empty();
        } catch (MustacheException | IllegalStateException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return Optional.of(String.valueOf(cause.getMessage()));
        }
    }

    /** Knows a fixed set of names and writes them as they are: Java is not HTML. */
    static final class NameFactory extends DefaultMustacheFactory {
        NameFactory(SupportNames names, Set<TemplateGroup> groups) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("corePackage", names.corePackage());
            values.put("validators", names.validators());
            values.putAll(names.jackson().words());
            for (TemplateGroup group : TemplateGroup.values()) {
                values.put(group.name().toLowerCase(Locale.ROOT), groups.contains(group));
            }
            setObjectHandler(new NameHandler(values));
        }

        /** Lets Mustache read the lines that have tags, and what sections enclose: it goes by single characters. */
        String render(String template, String source) {
            StringWriter text = new StringWriter(source.length());
            int done = 0;
            for (int tag = source.indexOf("{{"); tag >= 0; tag = source.indexOf("{{", done)) {
                int start = source.lastIndexOf('\n', tag) + 1;
                int end = endOfSections(source, start);
                text.append(source, done, start);
                compile(new StringReader(source.substring(start, end)), template)
                        .execute(text, List.of());
                done = end;
            }
            return text.append(source, done, source.length()).toString();
        }

        /** The end of the first line, from a start on, that leaves no section open. */
        private static int endOfSections(String source, int start) {
            int open = 0;
            int end = start;
            do {
                int next = source.indexOf('\n', end) + 1;
                int lineEnd = next == 0 ? source.length() : next;
                for (int tag = source.indexOf("{{", end);
                        tag >= 0 && tag + 2 < lineEnd;
                        tag = source.indexOf("{{", tag + 2)) {
                    char kind = source.charAt(tag + 2);
                    open += kind == '#' || kind == '^' ? 1 : kind == '/' ? -1 : 0;
                }
                end = lineEnd;
            } while (open > 0 && end < source.length());
            return end;
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Looks names up in a map, without the reflection that Mustache uses otherwise; an unknown one is an error. */
    private static final class NameHandler extends BaseObjectHandler {
        private final Map<String, Object> names;

        NameHandler(Map<String, Object> names) {
            this.names = names;
        }

        @Override
        public Binding createBinding(String name, TemplateContext context, Code code) {
            if (name == null || code instanceof Mustache) {
                return scopes -> null; // fixed text, or the template itself
            }
            Object value = names.get(name);
            if (value == null) {
                throw new IllegalStateException("template " + context.file() + " uses the unknown name " + name);
            }
            return scopes -> value;
        }

        @Override
        public Wrapper find(String name, List<Object> scopes) {
            throw new MustacheException("names are bound when a template is compiled: " + name);
        }
    }
}
