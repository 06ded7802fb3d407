/** Who says how far an answer shows a trait. */
@NullMarked
package io.irote.judge;

import org.jspecify.annotations.NullMarked;
