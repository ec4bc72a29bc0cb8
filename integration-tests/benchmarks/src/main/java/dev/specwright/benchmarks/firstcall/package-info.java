/** Programs that do one thing in a fresh JVM and end, each written once for each client. */
@NullMarked
package dev.specwright.benchmarks.firstcall;

import org.jspecify.annotations.NullMarked;
