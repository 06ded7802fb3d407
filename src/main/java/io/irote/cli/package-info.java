/** The command line: parse, call one service, print; no logic. */
@NullMarked
package io.irote.cli;

import org.jspecify.annotations.NullMarked;
