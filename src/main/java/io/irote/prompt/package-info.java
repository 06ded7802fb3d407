/** Templates: how they are checked, rendered strictly, and refused. */
@NullMarked
package io.irote.prompt;

import org.jspecify.annotations.NullMarked;
