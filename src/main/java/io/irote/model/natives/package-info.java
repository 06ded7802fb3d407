/** What has to be settled before native libraries are loaded. */
@NullMarked
package io.irote.model.natives;

import org.jspecify.annotations.NullMarked;
