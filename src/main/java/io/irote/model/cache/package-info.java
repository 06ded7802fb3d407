/** The cache of model answers. */
@NullMarked
package io.irote.model.cache;

import org.jspecify.annotations.NullMarked;
