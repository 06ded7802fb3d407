/** The runs that are kept: listed, shown, gone on with. */
@NullMarked
package io.irote.cli.runs;

import org.jspecify.annotations.NullMarked;
