/** Models: what they can do, how fast they are, and getting them from a hub. */
@NullMarked
package io.irote.cli.models;

import org.jspecify.annotations.NullMarked;
