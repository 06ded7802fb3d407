/**
 * OpenAI and the servers compatible with it: their chat, the ways they give log-probabilities, and the probe that finds
 * which of these are true.
 */
@NullMarked
package io.irote.model.openai;

import org.jspecify.annotations.NullMarked;
