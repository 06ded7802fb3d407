/** What became of the jobs of a batch. */
@NullMarked
package io.irote.report.batch;

import org.jspecify.annotations.NullMarked;
