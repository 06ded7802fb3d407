/**
 * A small exact language model behind the wire protocols of real servers, and a server that lies: what the adapters are
 * tested against.
 */
@NullMarked
package io.irote.server;

import org.jspecify.annotations.NullMarked;
