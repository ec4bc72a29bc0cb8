package dev.specwright.diff;

import dev.specwright.diff.java.JavaSurface;
import dev.specwright.resolve.ResolvedApi;
import java.util.Optional;

/**
 * One state of a document.
 *
 * @param name what people call it: its file, or a revision of a repository
 * @param api the linked document
 * @param java what Java shows of it; empty where it cannot be compiled, so that nothing is said about Java
 */
public record Revision(String name, ResolvedApi api, Optional<JavaSurface> java) {}
