/** The cache of model answers: its size, and making it smaller. */
@NullMarked
package io.irote.cli.cache;

import org.jspecify.annotations.NullMarked;
