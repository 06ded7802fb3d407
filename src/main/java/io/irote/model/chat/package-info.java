/** What the chat adapters share: the way from langchain4j to a server, and the reading of an answer. */
@NullMarked
package io.irote.model.chat;

import org.jspecify.annotations.NullMarked;
