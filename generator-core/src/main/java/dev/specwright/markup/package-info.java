/**
 * What reports of lint and of diff have in common that browsers and build servers read.
 */
@NullMarked
package dev.specwright.markup;

import org.jspecify.annotations.NullMarked;
