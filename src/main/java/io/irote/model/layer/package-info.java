/** Decorators over the ports. */
@NullMarked
package io.irote.model.layer;

import org.jspecify.annotations.NullMarked;
