/** Holding committed reflections against the scores that their files have. */
@NullMarked
package io.irote.cli.check;

import org.jspecify.annotations.NullMarked;
