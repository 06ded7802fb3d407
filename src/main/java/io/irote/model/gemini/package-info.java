/** Google's Gemini API. */
@NullMarked
package io.irote.model.gemini;

import org.jspecify.annotations.NullMarked;
