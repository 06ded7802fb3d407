/** Reflections, and the prompts that irote asks with. */
@NullMarked
package io.irote.reflection;

import org.jspecify.annotations.NullMarked;
