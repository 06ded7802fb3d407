/** What it takes at most to ask a model, by how it has to be asked. */
@NullMarked
package io.irote.model.cost;

import org.jspecify.annotations.NullMarked;
