/** The answers behind scores, task by task. */
@NullMarked
package io.irote.report.answers;

import org.jspecify.annotations.NullMarked;
