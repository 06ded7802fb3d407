/** What every command stands on: the world around it, exit codes, failures in one line. */
@NullMarked
package io.irote.cli.core;

import org.jspecify.annotations.NullMarked;
