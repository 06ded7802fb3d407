/** Options that several commands have, and what is recorded where one was left out. */
@NullMarked
package io.irote.cli.option;

import org.jspecify.annotations.NullMarked;
