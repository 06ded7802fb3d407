/** The loop of METHOD §4: state, step, stop rules, racing and selection. */
@NullMarked
package io.irote.optimizer;

import org.jspecify.annotations.NullMarked;
