package io.irote.model.openai;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A function whose latest used values are remembered. Safe for use by several threads, which wait for no other's
 * value: two that ask for the same one at once may both compute it.
 */
final class Remembered<K, V> implements Function<K, V> {
    private static final int MOST = 4096;
    private static final float LOAD = 0.75f;

    private final Function<K, V> function;
    private final Map<K, V> values = new LinkedHashMap<>(MOST, LOAD, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    };

    Remembered(Function<K, V> function) {
        this.function = function;
    }

    @Override
    public V apply(K key) {
        synchronized (values) {
            V known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        V value = function.apply(key);
        synchronized (values) {
            values.put(key, value);
        }
        return value;
    }
}
