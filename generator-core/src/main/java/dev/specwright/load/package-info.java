/**
 * From bytes to a lossless tree: the first phase. Reads YAML 1.2 and JSON and remembers where everything stands.
 */
@NullMarked
package dev.specwright.load;

import org.jspecify.annotations.NullMarked;
