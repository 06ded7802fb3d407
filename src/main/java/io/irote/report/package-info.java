/** Results as text, Markdown, JSON, HTML, CSV and SVG. */
@NullMarked
package io.irote.report;

import org.jspecify.annotations.NullMarked;
