/** Other ways than a searched reflection to make a model express a trait, each as published. */
@NullMarked
package io.irote.evaluation.baseline;

import org.jspecify.annotations.NullMarked;
