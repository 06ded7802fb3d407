/** Anthropic's messages API. */
@NullMarked
package io.irote.model.anthropic;

import org.jspecify.annotations.NullMarked;
