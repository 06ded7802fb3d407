/** A family of commands as another system would add one: command, job and report, all of it in this package. */
@NullMarked
package io.irote.cli.words;

import org.jspecify.annotations.NullMarked;
