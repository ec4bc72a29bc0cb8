package dev.specwright.regex;

import com.github.mustachejava.DefaultMustacheFactory;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The support class as it ships: its template rendered, compiled and loaded. */
final class ShippedTextPattern extends ClassLoader {

    private static final String PACKAGE = "com.example.core";
    private static final Class<?> TYPE = new ShippedTextPattern().load();

    private final Map<String, ByteArrayOutputStream> classFiles = new HashMap<>();

    private ShippedTextPattern() {
        super(ShippedTextPattern.class.getClassLoader());
    }

    /** What generated code does with the pattern. */
    static Predicate<String> matcher(CompiledPattern pattern) {
        Object shipped = shipped(pattern);
        MethodHandle matches = method("matches", MethodType.methodType(boolean.class, String.class), false);
        return text -> (boolean) invoke(matches, shipped, text);
    }

    /** The object that generated code has in a constant. */
    static Object shipped(CompiledPattern pattern) {
        return pattern.match(
                a -> invoke(factory("automaton", 3), a.source(), a.classes(), a.transitions()),
                b -> invoke(factory("backtracking", 2), b.source(), b.javaPattern()));
    }

    private static MethodHandle factory(String name, int parameters) {
        return method(name, MethodType.methodType(TYPE, java.util.Collections.nCopies(parameters, String.class)), true);
    }

    private static MethodHandle method(String name, MethodType type, boolean isStatic) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            return isStatic ? lookup.findStatic(TYPE, name, type) : lookup.findVirtual(TYPE, name, type);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Object invoke(MethodHandle method, Object... arguments) {
        try {
            return method.invokeWithArguments(arguments);
        } catch (Throwable thrown) {
            throw new AssertionError(thrown);
        }
    }

    private Class<?> load() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileManager files = new InMemory(compiler.getStandardFileManager(null, null, null));
        var errors = new StringWriter();
        List<String> options = List.of("-Xlint:all", "-Werror", "--release", "17");
        if (!compiler.getTask(errors, files, null, options, null, List.of(new Source(render())))
                .call()) {
            throw new AssertionError(errors.toString());
        }
        try {
            return loadClass(PACKAGE + ".TextPattern");
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static String render() {
        var mustache = new DefaultMustacheFactory().compile("dev/specwright/templates/TextPattern.java.mustache");
        return mustache.execute(new StringWriter(), Map.of("corePackage", PACKAGE))
                .toString();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream classFile = classFiles.get(name);
        if (classFile == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, classFile.toByteArray(), 0, classFile.size());
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///TextPattern.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classFiles.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
