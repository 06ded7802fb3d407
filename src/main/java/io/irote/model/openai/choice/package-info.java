/** Probabilities of the options of closed tasks, from what servers tell of next tokens or of texts. */
@NullMarked
package io.irote.model.openai.choice;

import org.jspecify.annotations.NullMarked;
