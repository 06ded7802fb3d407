/** Two conditions on the same tasks: differences, tests and intervals. */
@NullMarked
package io.irote.statistics.paired;

import org.jspecify.annotations.NullMarked;
