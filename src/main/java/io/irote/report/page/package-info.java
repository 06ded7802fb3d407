/** Runs and evaluations of one folder or of several, as a page and in every other format. */
@NullMarked
package io.irote.report.page;

import org.jspecify.annotations.NullMarked;
