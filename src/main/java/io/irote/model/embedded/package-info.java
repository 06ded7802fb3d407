/** The offline engine: a simulated respondent over a sentence encoder, not a language model. */
@NullMarked
package io.irote.model.embedded;

import org.jspecify.annotations.NullMarked;
