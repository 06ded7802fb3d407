/** Scoring reflections beside their baselines: the job, its course and its result. */
@NullMarked
package io.irote.evaluation;

import org.jspecify.annotations.NullMarked;
