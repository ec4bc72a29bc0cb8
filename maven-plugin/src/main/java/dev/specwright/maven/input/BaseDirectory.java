package dev.specwright.maven.input;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Where relative paths start: the project's directory, or the working directory where there is no project.
 *
 * @param path the directory, absolute
 */
public record BaseDirectory(Path path) {

    private static final String UNRESOLVED = "${project.basedir}";

    /** Makes the path absolute. */
    public BaseDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * The directory of a build.
     *
     * @param project the project, if there is one
     * @param session the build, if there is one
     * @return where relative paths start
     */
    public static BaseDirectory of(@Nullable MavenProject project, @Nullable MavenSession session) {
        if (project != null && project.getBasedir() != null) {
            return new BaseDirectory(project.getBasedir().toPath());
        }
        // Not the JVM's own working directory: in a daemon that is another one.
        return new BaseDirectory(Path.of(session == null ? "" : session.getExecutionRootDirectory()));
    }

    /**
     * The directory to write to.
     *
     * @param given as Maven filled it in
     * @return an absolute path
     */
    public Path output(File given) {
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
    public String display(Path file) {
        Path name = file.startsWith(path) && !file.equals(path) ? path.relativize(file) : file;
        return name.toString().replace('\\', '/');
    }
}
