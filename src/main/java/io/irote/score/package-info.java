/** Scores on held-out tasks, and by how much one is ahead of another. */
@NullMarked
package io.irote.score;

import org.jspecify.annotations.NullMarked;
