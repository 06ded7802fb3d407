/** A judge with a rubric that is no trait's, as somebody else would add it: this package is all of it. */
@NullMarked
package io.irote.judge.hedging;

import org.jspecify.annotations.NullMarked;
