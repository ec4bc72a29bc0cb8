/**
 * The compiler as a Maven goal: parameters in, diagnostics to the Maven log. Decides nothing about code.
 */
@NullMarked
package dev.specwright.maven;

import org.jspecify.annotations.NullMarked;
