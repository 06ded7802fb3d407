/** A result as text, Markdown or JSON. */
@NullMarked
package io.irote.report;

import org.jspecify.annotations.NullMarked;
