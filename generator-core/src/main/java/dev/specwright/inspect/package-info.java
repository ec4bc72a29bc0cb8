/**
 * The compiled model as text, for people and for other tools.
 */
@NullMarked
package dev.specwright.inspect;

import org.jspecify.annotations.NullMarked;
