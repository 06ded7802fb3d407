/** Getting the files of models from a hub, and keeping them. */
@NullMarked
package io.irote.hub;

import org.jspecify.annotations.NullMarked;
