/** OpenAI and the servers compatible with it. */
@NullMarked
package io.irote.model.openai;

import org.jspecify.annotations.NullMarked;
