/** Searches as tables, sentences, plots and rows. */
@NullMarked
package io.irote.report.search;

import org.jspecify.annotations.NullMarked;
