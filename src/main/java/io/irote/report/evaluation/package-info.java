/** Evaluations as tables, sentences, plots and rows. */
@NullMarked
package io.irote.report.evaluation;

import org.jspecify.annotations.NullMarked;
