/** What writes the reflections and behaviours that the loop tries, and what is not tried. */
@NullMarked
package io.irote.optimizer.proposal;

import org.jspecify.annotations.NullMarked;
