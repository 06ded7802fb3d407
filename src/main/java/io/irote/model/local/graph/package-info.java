/** An ONNX graph with its cache of keys and values, and what it can take on at once. */
@NullMarked
package io.irote.model.local.graph;

import org.jspecify.annotations.NullMarked;
