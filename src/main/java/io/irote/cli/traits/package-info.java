/** The catalogue of traits, and trait files of the user's own. */
@NullMarked
package io.irote.cli.traits;

import org.jspecify.annotations.NullMarked;
