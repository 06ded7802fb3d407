/** Questionnaires: items, how they are keyed and answered, and lists of them in others' forms. */
@NullMarked
package io.irote.instrument;

import org.jspecify.annotations.NullMarked;
