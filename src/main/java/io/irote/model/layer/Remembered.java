package io.irote.model.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * A function whose latest used values are remembered. Safe for use by several threads: those that ask for the same value at
 * once wait for the first of them, and for no others. A failure reaches all of these and is forgotten.
 */
public final class Remembered<K, V> implements Function<K, V> {
    private static final float LOAD = 0.75f;

    private final Function<K, V> function;
    private final Map<K, CompletableFuture<V>> values;

    /** @param most values that are kept */
    public Remembered(int most, Function<K, V> function) {
        this.function = function;
        values = new LinkedHashMap<>(16, LOAD, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<V>> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public V apply(K key) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> first;
        synchronized (values) {
            first = values.putIfAbsent(key, own);
        }
        return first == null ? computed(key, own) : joined(first);
    }

    private V computed(K key, CompletableFuture<V> own) {
        try {
            V value = function.apply(key);
            own.complete(value);
            return value;
        } catch (RuntimeException e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            if (!own.isDone() || own.isCompletedExceptionally()) {
                forget(key, own);
            }
        }
    }

    private void forget(K key, CompletableFuture<V> own) {
        synchronized (values) {
            values.remove(key, own);
        }
        own.cancel(false);
    }

    private V joined(CompletableFuture<V> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
