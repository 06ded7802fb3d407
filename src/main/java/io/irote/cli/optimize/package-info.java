/** Searching for a reflection, and putting one to use. */
@NullMarked
package io.irote.cli.optimize;

import org.jspecify.annotations.NullMarked;
