/** Which model is meant, and what it can do. */
@NullMarked
package io.irote.model.spec;

import org.jspecify.annotations.NullMarked;
