/** What is to be done, by which models, and what it will cost at most. */
@NullMarked
package io.irote.runtime.job;

import org.jspecify.annotations.NullMarked;
