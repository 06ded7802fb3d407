/** The models that jobs ask: each reached and examined, or loaded, once. */
@NullMarked
package io.irote.runtime.pool;

import org.jspecify.annotations.NullMarked;
