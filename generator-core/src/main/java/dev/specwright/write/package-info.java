/**
 * From generated files to the disk: the last phase. All or nothing.
 */
@NullMarked
package dev.specwright.write;

import org.jspecify.annotations.NullMarked;
