/** The answers behind scores: kept, read again, and scored again without asking anyone. */
@NullMarked
package io.irote.evaluation.answers;

import org.jspecify.annotations.NullMarked;
