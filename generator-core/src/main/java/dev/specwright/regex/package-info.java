/**
 * ECMA-262 regular expressions compiled to automata that match in linear time.
 */
@NullMarked
package dev.specwright.regex;

import org.jspecify.annotations.NullMarked;
