/**
 * Findings about the user's input as values, collected in a run and printed once at its edge.
 */
@NullMarked
package dev.specwright.diagnostics;

import org.jspecify.annotations.NullMarked;
