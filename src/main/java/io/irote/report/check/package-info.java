/** What became of checked reflections. */
@NullMarked
package io.irote.report.check;

import org.jspecify.annotations.NullMarked;
