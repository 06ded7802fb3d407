/** What lies between the ports and the models: cache, concurrency, retries, limits, journal. */
@NullMarked
package io.irote.model.layer;

import org.jspecify.annotations.NullMarked;
