@NullMarked
package dev.specwright.templates;

import org.jspecify.annotations.NullMarked;
