/**
 * The Java-facing model of an API: what the emitters need to know and nothing of how it was written down. Immutable.
 */
@NullMarked
package dev.specwright.model;

import org.jspecify.annotations.NullMarked;
