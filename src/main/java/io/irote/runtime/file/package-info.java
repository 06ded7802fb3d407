/** The forms of a run's files, and how its folder fails. */
@NullMarked
package io.irote.runtime.file;

import org.jspecify.annotations.NullMarked;
