/** OpenAI-compatible servers: the ways they give log-probabilities, and the probe that finds which of them is true. */
@NullMarked
package io.irote.model.openai;

import org.jspecify.annotations.NullMarked;
