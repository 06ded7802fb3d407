package io.irote.model.local.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Memory outside the heap that is used again and again: it grows to the largest size that was asked for. */
final class Scratch {
    private static final ByteBuffer NOTHING = ByteBuffer.allocateDirect(0);

    private ByteBuffer memory = NOTHING;

    /** The first bytes of it; they are overwritten by the next use. */
    ByteBuffer take(long bytes) {
        int size = Math.toIntExact(bytes);
        if (memory.capacity() < size) {
            // Given up first, so that Java can free it where both together are more than it may take.
            memory = NOTHING;
            memory = ByteBuffer.allocateDirect(size);
        }
        return part(memory, 0, size);
    }

    /** A part of a buffer, in the processor's byte order. */
    static ByteBuffer part(ByteBuffer buffer, int from, int size) {
        return buffer.slice(from, size).order(ByteOrder.nativeOrder());
    }
}
