package dev.specwright.diff.java;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Generated sources as classes: compiled, and read back by reflection in the form of a {@link JavaSurface}. */
final class GeneratedClasses {

    private GeneratedClasses() {}

    /** Compiles all sources below a directory; returns what the compiler said, {@code ""} if all went well. */
    static String compile(Path sources, Path classes, Path... classpath) {
        String jackson = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.matches(".*jackson-(annotations|core|databind)-[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        String more = Arrays.stream(classpath).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> arguments =
                new ArrayList<>(List.of("--release", "17", "-nowarn", "-proc:none", "-encoding", "UTF-8"));
        arguments.addAll(List.of("-classpath", jackson + File.pathSeparator + more, "-d", classes.toString()));
        below(sources, ".java").forEach(file -> arguments.add(file.toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        return status == 0 ? "" : said.toString(StandardCharsets.UTF_8) + " status " + status;
    }

    private static List<Path> below(Path root, String suffix) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What callers can name, but for support classes. */
    static SortedSet<String> declarations(Path classes, String packageName) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            for (Path file : below(classes.resolve(packageName.replace('.', '/')), ".class")) {
                String name = classes.relativize(file)
                        .toString()
                        .replaceAll("[/\\\\]", ".")
                        .replaceAll("\\.class$", "");
                if (!name.startsWith(packageName + ".core.")) {
                    declarations(loader.loadClass(name))
                            .forEach(text -> found.add(text.replace(packageName + ".", "")));
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
        return found;
    }

    private static Set<String> declarations(Class<?> type) {
        Set<String> found = new TreeSet<>();
        if (!isVisible(type.getModifiers())
                || type.getEnclosingClass() != null
                        && !isVisible(type.getEnclosingClass().getModifiers())) {
            return found;
        }
        found.add(type.getName() + " is " + kind(type) + " of " + parent(type).getTypeName());
        if (kind(type).equals("CLASS")) {
            for (Class<?> common : type.getInterfaces()) {
                found.add(type.getName() + " implements " + common.getName());
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
                String modifier = field.isEnumConstant() ? "" : "static ";
                found.add(type.getName() + ": " + modifier
                        + field.getGenericType().getTypeName() + " " + field.getName());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isVisible(method.getModifiers()) && !method.isSynthetic() && !isImplied(type, method)) {
                String modifier = Modifier.isStatic(method.getModifiers()) ? "static " : "";
                found.add(type.getName() + ": " + modifier
                        + method.getGenericReturnType().getTypeName() + " " + method.getName() + arguments(method));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor.getModifiers())) {
                found.add(type.getName() + ": void " + type.getSimpleName() + arguments(constructor));
            }
        }
        return found;
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String kind(Class<?> type) {
        return type.isRecord() ? "RECORD" : type.isEnum() ? "ENUM" : type.isInterface() ? "INTERFACE" : "CLASS";
    }

    private static Type parent(Class<?> type) {
        Type[] interfaces = type.getGenericInterfaces();
        if (type.isInterface() && interfaces.length == 0) {
            return Object.class;
        }
        return type.isRecord() || type.isInterface() ? interfaces[0] : type.getGenericSuperclass();
    }

    /** Whether the language adds the method by itself. */
    private static boolean isImplied(Class<?> type, Method method) {
        Set<String> ofEnums = Set.of("values", "valueOf");
        Set<String> ofRecords = Set.of("equals", "hashCode", "toString");
        return type.isEnum() && ofEnums.contains(method.getName())
                || type.isRecord() && ofRecords.contains(method.getName());
    }

    private static String arguments(Executable executable) {
        return Arrays.stream(executable.getGenericParameterTypes())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The same of a surface. */
    static SortedSet<String> declarations(JavaSurface surface) {
        SortedSet<String> found = new TreeSet<>();
        surface.classes().values().forEach(type -> {
            String name = type.type().name();
            found.add(name + " is " + type.kind() + " of " + type.parent().full());
            type.interfaces().forEach(common -> found.add(name + " implements " + common.name()));
            type.members().forEach(member -> found.add(name + ": " + member.full()));
        });
        return found;
    }
}
