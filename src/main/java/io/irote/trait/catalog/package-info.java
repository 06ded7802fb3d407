/** The traits that can be named, and the files that come with the program. */
@NullMarked
package io.irote.trait.catalog;

import org.jspecify.annotations.NullMarked;
