/** Times the compiler and the code it generates beside the tools that do the same, and writes a table of it. */
@NullMarked
package dev.specwright.benchmarks;

import org.jspecify.annotations.NullMarked;
