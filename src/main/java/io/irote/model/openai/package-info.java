/** OpenAI and the servers compatible with it: their chat, and the ways they give log-probabilities. */
@NullMarked
package io.irote.model.openai;

import org.jspecify.annotations.NullMarked;
