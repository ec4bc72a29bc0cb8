/**
 * The rules that come with the linter, a class for each subject.
 */
@NullMarked
package dev.specwright.lint.rules;

import org.jspecify.annotations.NullMarked;
