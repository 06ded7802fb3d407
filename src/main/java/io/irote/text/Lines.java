package io.irote.text;

import java.util.IdentityHashMap;
import java.util.function.ToIntFunction;

/** Where in its file each value of a trait was read; values are told apart by identity, since equal ones may repeat. */
public final class Lines {
    private final IdentityHashMap<Object, ToIntFunction<String>> places = new IdentityHashMap<>();

    /** Remembers where a value and its keys stand, and returns the value. */
    public <T> T put(T value, ToIntFunction<String> lineOfKey) {
        places.put(value, lineOfKey);
        return value;
    }

    /** The line of a key of a value, or of the value itself if the key is empty or missing; 0 if it was not read. */
    public int of(Object value, String key) {
        return places.getOrDefault(value, any -> 0).applyAsInt(key);
    }
}
