/** The probe that finds which ways of getting probabilities are true. */
@NullMarked
package io.irote.model.openai.probe;

import org.jspecify.annotations.NullMarked;
