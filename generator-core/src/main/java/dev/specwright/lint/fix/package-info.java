/**
 * How documents are mended: edits as rules name them, and what they do to a tree and to a text.
 */
@NullMarked
package dev.specwright.lint.fix;

import org.jspecify.annotations.NullMarked;
