/** The answers behind scores: kept, read again, and scored again without asking anyone. */
@NullMarked
package io.irote.score.answers;

import org.jspecify.annotations.NullMarked;
