/** What runs share: who plays which part, the journal of calls, the file of answers. */
@NullMarked
package io.irote.runtime;

import org.jspecify.annotations.NullMarked;
