/**
 * The compiler's front door: {@code Generator} turns one OpenAPI document into Java sources.
 */
@NullMarked
package dev.specwright;

import org.jspecify.annotations.NullMarked;
