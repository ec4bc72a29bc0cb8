/**
 * The lock file: the names, parameter orders and classes that an API has had in Java, kept beside its document so that an
 * edit of the document does not move them.
 */
@NullMarked
package dev.specwright.lock;

import org.jspecify.annotations.NullMarked;
