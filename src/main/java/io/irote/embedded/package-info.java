/** The offline engine: a simulated respondent over a sentence encoder, not a language model. */
@NullMarked
package io.irote.embedded;

import org.jspecify.annotations.NullMarked;
