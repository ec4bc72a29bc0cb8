/**
 * From the Java-facing model to Java sources: the fourth phase. Pure functions.
 */
@NullMarked
package dev.specwright.emit;

import org.jspecify.annotations.NullMarked;
