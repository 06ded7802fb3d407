/** Texts of users' files: read within limits, with what is wrong told by line and what was meant guessed. */
@NullMarked
package io.irote.text;

import org.jspecify.annotations.NullMarked;
