/** Reports of runs and evaluations, and runs beside each other. */
@NullMarked
package io.irote.cli.report;

import org.jspecify.annotations.NullMarked;
