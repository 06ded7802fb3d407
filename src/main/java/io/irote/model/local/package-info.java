/** A language model in this process: an ONNX graph with its tokenizer, its chat format and its cache of keys and values. */
@NullMarked
package io.irote.model.local;

import org.jspecify.annotations.NullMarked;
