/**
 * From the linked document to the Java-facing model: the third phase.
 */
@NullMarked
package dev.specwright.compile;

import org.jspecify.annotations.NullMarked;
