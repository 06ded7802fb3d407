/** Files that are written whole or not at all and read strictly. */
@NullMarked
package io.irote.runtime.file;

import org.jspecify.annotations.NullMarked;
