/**
 * The support classes of generated code, as Mustache sources: fixed text but for names.
 */
@NullMarked
package dev.specwright.templates;

import org.jspecify.annotations.NullMarked;
