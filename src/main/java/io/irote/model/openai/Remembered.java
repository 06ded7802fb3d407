package io.irote.model.openai;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * A function whose latest used values are remembered. Safe for use by several threads: those that ask for the same value at
 * once wait for the first of them, and for no others. A failure reaches all of these and is forgotten.
 */
final class Remembered<K, V> implements Function<K, V> {
    private static final int MOST = 4096;
    private static final float LOAD = 0.75f;

    private final Function<K, V> function;
    private final Map<K, CompletableFuture<V>> values = new LinkedHashMap<>(MOST, LOAD, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<V>> eldest) {
            return size() > MOST;
        }
    };

    Remembered(Function<K, V> function) {
        this.function = function;
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
