/** What reports are made of: tables, pages of text, numbers, CSV and JSON. */
@NullMarked
package io.irote.report.kit;

import org.jspecify.annotations.NullMarked;
