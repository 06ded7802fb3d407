/** Figures as SVG: numbers in, a drawing out, readable without scripts. */
@NullMarked
package io.irote.report.plot;

import org.jspecify.annotations.NullMarked;
