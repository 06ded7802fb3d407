/** How reliable a scale is, from the answers of persons to its items. */
@NullMarked
package io.irote.statistics.reliability;

import org.jspecify.annotations.NullMarked;
