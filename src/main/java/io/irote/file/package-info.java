/** Files: written whole or not at all, read strictly, told apart by hashes; and why they cannot be read or written. */
@NullMarked
package io.irote.file;

import org.jspecify.annotations.NullMarked;
