/**
 * Tests whose cases are directories: a document and what must come of it.
 */
@NullMarked
package dev.specwright.it;

import org.jspecify.annotations.NullMarked;
