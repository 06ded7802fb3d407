/** The sentence encoder, and the vectors that it gave. */
@NullMarked
package io.irote.embedded.encoder;

import org.jspecify.annotations.NullMarked;
