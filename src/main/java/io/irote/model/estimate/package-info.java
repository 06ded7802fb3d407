/** Estimates of probabilities from what a model says, for servers that tell no log-probabilities (METHOD §6). */
@NullMarked
package io.irote.model.estimate;

import org.jspecify.annotations.NullMarked;
