/**
 * A consumer of the generated Gcore client, and a stand-in of the API for it to talk to.
 */
@NullMarked
package dev.specwright.demo;

import org.jspecify.annotations.NullMarked;
