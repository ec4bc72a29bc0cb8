/**
 * OpenAPI Overlay 1.0 documents applied to a tree.
 */
@NullMarked
package dev.specwright.overlay;

import org.jspecify.annotations.NullMarked;
