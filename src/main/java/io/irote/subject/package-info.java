/** Subjects are asked questions and answer: asking, apart from traits, keys and judges. */
@NullMarked
package io.irote.subject;

import org.jspecify.annotations.NullMarked;
