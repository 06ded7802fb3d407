/** Trait files: read, checked, and begun from a template. */
@NullMarked
package io.irote.trait.file;

import org.jspecify.annotations.NullMarked;
