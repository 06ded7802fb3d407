/** The ports: what irote asks of a language model. */
@NullMarked
package io.irote.model;

import org.jspecify.annotations.NullMarked;
