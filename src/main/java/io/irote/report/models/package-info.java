/** What is told of models, and of what a job with them costs. */
@NullMarked
package io.irote.report.models;

import org.jspecify.annotations.NullMarked;
