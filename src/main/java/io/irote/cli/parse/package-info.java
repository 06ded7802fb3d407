/** How a command line and a file of settings are read, and what is said where they are wrong. */
@NullMarked
package io.irote.cli.parse;

import org.jspecify.annotations.NullMarked;
