/**
 * From the text by which a user names a document to a source that the compiler can read: a file, a resource of the
 * plugin's class path, a Maven artifact or something on the web.
 */
@NullMarked
package dev.specwright.maven.input;

import org.jspecify.annotations.NullMarked;
