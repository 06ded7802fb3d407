/** Scores and comparisons in cells and sentences, the same wherever they are shown. */
@NullMarked
package io.irote.report.score;

import org.jspecify.annotations.NullMarked;
