/** Log-probabilities of texts, from the servers that score them. */
@NullMarked
package io.irote.model.openai.likelihood;

import org.jspecify.annotations.NullMarked;
