/** Statistics of evaluations, one class each, as pure code: no model, no file, no clock, chance handed in. */
@NullMarked
package io.irote.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
