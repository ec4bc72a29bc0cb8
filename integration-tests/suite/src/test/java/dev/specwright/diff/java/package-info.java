/** Tests of what the comparison says of Java: beside the classes that it is the truth about. */
@NullMarked
package dev.specwright.diff.java;

import org.jspecify.annotations.NullMarked;
