/** Markup that is well-formed and escaped by construction, for pages and drawings. */
@NullMarked
package io.irote.report.html;

import org.jspecify.annotations.NullMarked;
