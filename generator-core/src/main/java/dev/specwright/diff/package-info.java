/**
 * Two revisions of one document compared: what changed, for whom it breaks on the wire, and what it does to the Java that
 * is generated. Reads what the phases before emitting make.
 */
@NullMarked
package dev.specwright.diff;

import org.jspecify.annotations.NullMarked;
