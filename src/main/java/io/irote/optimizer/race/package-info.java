/** The race of METHOD §5: which proposals stay, at the price of few tasks for the bad ones. */
@NullMarked
package io.irote.optimizer.race;

import org.jspecify.annotations.NullMarked;
