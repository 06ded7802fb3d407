/** The parts of a page, as the views of a system give them. */
@NullMarked
package io.irote.report.section;

import org.jspecify.annotations.NullMarked;
