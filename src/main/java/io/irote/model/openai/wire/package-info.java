/** What servers are sent and what they answer: layouts of prompts, token ids, scores of tokens. */
@NullMarked
package io.irote.model.openai.wire;

import org.jspecify.annotations.NullMarked;
