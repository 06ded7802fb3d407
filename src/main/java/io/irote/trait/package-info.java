/** Traits: their poles, experiences and tasks, and the language that they are written in. */
@NullMarked
package io.irote.trait;

import org.jspecify.annotations.NullMarked;
