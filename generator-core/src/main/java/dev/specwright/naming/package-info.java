/**
 * From names in documents to legal, unique Java names.
 */
@NullMarked
package dev.specwright.naming;

import org.jspecify.annotations.NullMarked;
