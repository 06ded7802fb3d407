/** Whether a reflection's score depends on what should not matter. */
@NullMarked
package io.irote.evaluation.robustness;

import org.jspecify.annotations.NullMarked;
