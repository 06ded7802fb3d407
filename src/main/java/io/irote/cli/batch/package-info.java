/** Searching for many reflections: traits and settings from a file, each job in its own folder. */
@NullMarked
package io.irote.cli.batch;

import org.jspecify.annotations.NullMarked;
