/** Traits as lists, sheets and JSON. */
@NullMarked
package io.irote.report.trait;

import org.jspecify.annotations.NullMarked;
