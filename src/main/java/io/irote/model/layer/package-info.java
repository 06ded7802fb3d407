/** What lies between the ports and the models: cache look-ups, chunks, journal, and the order of all of them. */
@NullMarked
package io.irote.model.layer;

import org.jspecify.annotations.NullMarked;
