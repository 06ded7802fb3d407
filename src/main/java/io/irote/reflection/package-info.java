/** Reflections and the templates that put them into prompts. */
@NullMarked
package io.irote.reflection;

import org.jspecify.annotations.NullMarked;
