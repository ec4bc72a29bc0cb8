package dev.specwright.compile;

import dev.specwright.lock.ApiLock;
import dev.specwright.model.ApiModel;

/**
 * What the third phase hands over.
 *
 * @param model what Java will show
 * @param lock the names in it, for the next run to keep
 */
public record CompiledApi(ApiModel model, ApiLock lock) {}
