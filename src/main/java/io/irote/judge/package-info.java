/** Judges of answers: a rubric and an answer go in, a distribution over the rubric's labels and a score come out. */
@NullMarked
package io.irote.judge;

import org.jspecify.annotations.NullMarked;
