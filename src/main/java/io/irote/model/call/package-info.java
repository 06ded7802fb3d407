/** One call to a server: what adapters implement, and how it fails. */
@NullMarked
package io.irote.model.call;

import org.jspecify.annotations.NullMarked;
