/** How servers are reached: HTTP with limits, and failures told apart. */
@NullMarked
package io.irote.model.http;

import org.jspecify.annotations.NullMarked;
