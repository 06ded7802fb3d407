/** Traits, their poles, items and tasks, and the catalogue that reads them. */
@NullMarked
package io.irote.trait;

import org.jspecify.annotations.NullMarked;
