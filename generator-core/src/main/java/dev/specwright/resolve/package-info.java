/**
 * From documents to one linked API: overlays applied, references bound. The second phase.
 */
@NullMarked
package dev.specwright.resolve;

import org.jspecify.annotations.NullMarked;
