/**
 * A comparison's result as files and texts: for people, for machines, for build servers.
 */
@NullMarked
package dev.specwright.diff.report;

import org.jspecify.annotations.NullMarked;
