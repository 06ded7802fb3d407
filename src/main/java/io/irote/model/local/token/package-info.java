/** Prompts as tokens: a model's own tokenizer and its chat format. */
@NullMarked
package io.irote.model.local.token;

import org.jspecify.annotations.NullMarked;
