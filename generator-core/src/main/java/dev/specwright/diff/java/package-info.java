/**
 * What a document's changes do to the Java that is generated from it: its surface as a function of the compiled model, and
 * the differences between two surfaces.
 */
@NullMarked
package dev.specwright.diff.java;

import org.jspecify.annotations.NullMarked;
