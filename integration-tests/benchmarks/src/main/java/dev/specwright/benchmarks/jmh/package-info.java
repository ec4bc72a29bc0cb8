/** What runs inside a JVM: encode, decode, validate, match. */
@NullMarked
package dev.specwright.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
