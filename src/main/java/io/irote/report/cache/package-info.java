/** What is told of the cache. */
@NullMarked
package io.irote.report.cache;

import org.jspecify.annotations.NullMarked;
