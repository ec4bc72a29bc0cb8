package dev.specwright.diff;

import dev.specwright.model.ApiModel;
import dev.specwright.resolve.ResolvedApi;
import java.util.Optional;

/**
 * One state of a document.
 *
 * @param name what people call it: its file, or a revision of a repository
 * @param api the linked document
 * @param model what Java shows of it; empty where it cannot be compiled, so that nothing is said about Java
 */
public record Revision(String name, ResolvedApi api, Optional<ApiModel> model) {}
