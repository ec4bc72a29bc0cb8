package dev.specwright.diff.java;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A caller that uses everything in some classes, a line for each, compiled against other classes. */
final class CallerTruth {

    private final String packageName;
    private final List<String> lines = new ArrayList<>();
    private final List<String> elements = new ArrayList<>();

    private CallerTruth(String packageName) {
        this.packageName = packageName;
        add("", "@SuppressWarnings(\"all\") final class Caller {");
    }

    /** The elements of the old classes that a caller cannot use any more as it did. */
    static SortedSet<String> breaks(String packageName, List<Path> before, List<Path> after, Path directory)
            throws IOException {
        CallerTruth caller = new CallerTruth(packageName);
        caller.read(before);
        caller.add("", "}");
        Path source = Files.writeString(directory.resolve("Caller.java"), String.join("\n", caller.lines));
        SortedSet<String> breaks = new TreeSet<>();
        for (long line : caller.errors(source, after)) {
            breaks.add(caller.elements.get((int) line - 1));
        }
        return breaks;
    }

    private void add(String element, String line) {
        elements.add(element);
        lines.add(line);
    }

    private void read(List<Path> classpath) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path path : classpath) {
            urls.add(path.toUri().toURL());
        }
        Path root = classpath.get(0);
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new));
                Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replaceAll("[/\\\\]", ".")
                        .replaceAll("\\.class$", "");
                Class<?> type = loader.loadClass(name);
                if (Modifier.isPublic(type.getModifiers())) {
                    use(type);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    private void use(Class<?> type) {
        String element = type.getName().replace(packageName + ".", "") + "#";
        add(element, "static " + type.getCanonicalName() + " v" + lines.size() + ";");
        if (type.isEnum()) {
            add(element, exhaustive(type));
        }
        inherited(type, element);
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                add(
                        element + field.getName(),
                        "static void u" + lines.size() + "() { " + name(field.getGenericType()) + " r = "
                                + type.getCanonicalName() + "." + field.getName() + "; }");
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                add(element + method.getName(), call(type, method));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Modifier.isPublic(constructor.getModifiers())) {
                add(
                        element + type.getSimpleName(),
                        "static Object u" + lines.size() + "(" + parameters(constructor) + ") { return new "
                                + type.getCanonicalName() + "(" + arguments(constructor) + "); }");
            }
        }
    }

    /** What models and builders inherit has types that they give it. */
    private void inherited(Class<?> type, String element) {
        if (type.getGenericSuperclass() instanceof ParameterizedType parent) {
            Type[] arguments = parent.getActualTypeArguments();
            String raw = parent.getRawType().getTypeName();
            if (raw.endsWith(".core.JsonModel")) {
                add(
                        element,
                        "static void u" + lines.size() + "(" + type.getCanonicalName() + " o) { java.util.Map<String, "
                                + name(arguments[0]) + "> r = o.additionalProperties(); }");
            } else if (raw.endsWith(".core.JsonModel$Builder")) {
                add(
                        element,
                        "static void u" + lines.size() + "(" + type.getCanonicalName() + " o, " + name(arguments[1])
                                + " p) { o.putAdditionalProperty(\"x\", p); }");
            }
        }
    }

    private String exhaustive(Class<?> type) {
        String cases = Arrays.stream(type.getEnumConstants())
                .map(constant -> "case " + ((Enum<?>) constant).name() + " -> 1;")
                .collect(Collectors.joining(" "));
        return "static int u" + lines.size() + "(" + type.getCanonicalName() + " o) { return switch (o) { " + cases
                + " }; }";
    }

    private String call(Class<?> type, Method method) {
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        String receiver = isStatic ? "" : type.getCanonicalName() + " o";
        String rest = parameters(method);
        String separator = receiver.isEmpty() || rest.isEmpty() ? "" : ", ";
        String returned = method.getReturnType() == void.class ? "" : name(method.getGenericReturnType()) + " r = ";
        return "static void u" + lines.size() + "(" + receiver + separator + rest + ") throws Exception { " + returned
                + (isStatic ? type.getCanonicalName() : "o") + "." + method.getName() + "(" + arguments(method)
                + "); }";
    }

    private static String parameters(Executable executable) {
        Type[] types = executable.getGenericParameterTypes();
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            parameters.add(name(types[i]) + " p" + i);
        }
        return String.join(", ", parameters);
    }

    private static String arguments(Executable executable) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < executable.getParameterCount(); i++) {
            arguments.add("p" + i);
        }
        return String.join(", ", arguments);
    }

    private static String name(Type type) {
        return type.getTypeName().replace('$', '.').replaceAll("\\bR\\b", "java.lang.Object");
    }

    private List<Long> errors(Path source, List<Path> classpath) throws IOException {
        String jackson = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.matches(".*jackson-(annotations|core|databind)-[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        String all = classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-nowarn",
                "-Xmaxerrs",
                "100000",
                "--should-stop=ifError=FLOW",
                "-classpath",
                jackson + File.pathSeparator + all,
                "-d",
                source.getParent().toString());
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
            compiler.getTask(null, files, said, options, null, files.getJavaFileObjects(source))
                    .call();
        }
        return said.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Diagnostic::getLineNumber)
                .toList();
    }
}
