/** Statistics as pure code, one class each: no model, no file, no clock, chance handed in. */
@NullMarked
package io.irote.statistics;

import org.jspecify.annotations.NullMarked;
