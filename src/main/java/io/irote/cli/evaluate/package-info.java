/** Scoring reflections beside baselines. */
@NullMarked
package io.irote.cli.evaluate;

import org.jspecify.annotations.NullMarked;
