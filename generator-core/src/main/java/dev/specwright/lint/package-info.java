/**
 * Finds what is legal in a document and still a mistake: a reader of what load, resolve and compile produce.
 */
@NullMarked
package dev.specwright.lint;

import org.jspecify.annotations.NullMarked;
