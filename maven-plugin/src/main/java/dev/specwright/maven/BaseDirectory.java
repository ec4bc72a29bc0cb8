package dev.specwright.maven;

import dev.specwright.load.SpecSource;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Where relative paths start: the project's directory, or the working directory where there is no project.
 *
 * @param path the directory, absolute
 */
record BaseDirectory(Path path) {

    private static final String UNRESOLVED = "${project.basedir}";

    BaseDirectory {
        path = path.toAbsolutePath().normalize();
    }

    static BaseDirectory of(@Nullable MavenProject project, @Nullable MavenSession session) {
        if (project != null && project.getBasedir() != null) {
            return new BaseDirectory(project.getBasedir().toPath());
        }
        // Not the JVM's own working directory: in a daemon that is another one.
        return new BaseDirectory(Path.of(session == null ? "" : session.getExecutionRootDirectory()));
    }

    /**
     * A document that a user named.
     *
     * @param given a path, absolute or relative to this directory
     * @return the source, with a short name
     * @throws InvalidPathException if the text cannot be a path on this system
     */
    SpecSource source(String given) {
        Path file = path.resolve(given.strip()).normalize();
        return new SpecSource.FileSource(file, display(file));
    }

    /**
     * The directory to write to.
     *
     * @param given as Maven filled it in
     * @return an absolute path
     */
    Path output(File given) {
        String text = given.getPath();
        // Without a project Maven leaves the default's variable as it is, and puts the working directory before it.
        int variable = text.indexOf(UNRESOLVED);
        return (variable < 0 ? path.resolve(text) : path.resolve(text.substring(variable + UNRESOLVED.length() + 1)))
                .normalize();
    }

    /**
     * What messages call a path: short where it is below this directory, and the same on every system.
     *
     * @param file an absolute path
     * @return a name with {@code /} as separator
     */
    String display(Path file) {
        Path name = file.startsWith(path) && !file.equals(path) ? path.relativize(file) : file;
        return name.toString().replace('\\', '/');
    }
}
