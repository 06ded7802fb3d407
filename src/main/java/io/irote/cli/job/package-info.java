/** How the jobs of a command are put together and carried out, and how it shows how far they are. */
@NullMarked
package io.irote.cli.job;

import org.jspecify.annotations.NullMarked;
