/** Held-out scoring of a reflection beside its baselines. */
@NullMarked
package io.irote.evaluation;

import org.jspecify.annotations.NullMarked;
