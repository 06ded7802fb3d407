/** The search for a reflection: its run, its folder, its result, and the file of the reflection. */
@NullMarked
package io.irote.search;

import org.jspecify.annotations.NullMarked;
