/** Runs beside each other. */
@NullMarked
package io.irote.report.compare;

import org.jspecify.annotations.NullMarked;
