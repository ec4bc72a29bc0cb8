/**
 * The forms in which findings are shown.
 */
@NullMarked
package dev.specwright.lint.report;

import org.jspecify.annotations.NullMarked;
