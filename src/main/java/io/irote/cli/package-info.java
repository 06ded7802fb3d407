/** The program: the tree of commands, and how a command line comes to one of them. */
@NullMarked
package io.irote.cli;

import org.jspecify.annotations.NullMarked;
