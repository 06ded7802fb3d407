/** A language model in this process: it writes, and scores options and texts, exactly. */
@NullMarked
package io.irote.model.local;

import org.jspecify.annotations.NullMarked;
