/** The run folder, its journal, checkpoint and resume; settings of a run. */
@NullMarked
package io.irote.run;

import org.jspecify.annotations.NullMarked;
