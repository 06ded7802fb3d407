package io.irote.embedded.encoder;

import io.irote.embedded.encoder.VectorFile.Key;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The encoder's vectors, each computed once: kept in memory, and on disk those that a run begins with. */
public final class CachedVectors {
    /** Entries on disk, about 30 MB; beyond it, only what the present run needs is kept. */
    private static final int MOST_ON_DISK = 20_000;

    private final Supplier<Encoder> encoder;
    private final Optional<VectorFile> file;
    private final Map<String, Vector> memory = new ConcurrentHashMap<>();

    public CachedVectors(Supplier<Encoder> encoder, Optional<Path> folder) {
        this.encoder = encoder;
        file = folder.map(VectorFile::new);
    }

    public Vector of(String text) {
        return memory.computeIfAbsent(text, t -> encoder.get().vector(t));
    }

    /** Gets the vectors of many texts ready, on all processors, and saves the new ones. */
    public void prepare(Collection<String> texts) {
        Map<Key, Vector> stored = file.map(VectorFile::read).orElse(Map.of());
        List<String> distinct = texts.stream().distinct().toList();
        distinct.forEach(text -> recall(text, stored));
        List<String> missing =
                distinct.stream().filter(text -> !memory.containsKey(text)).toList();
        missing.parallelStream().forEach(this::of);
        if (!missing.isEmpty()) {
            file.ifPresent(f -> f.write(merged(stored, distinct)));
        }
    }

    private void recall(String text, Map<Key, Vector> stored) {
        Vector vector = stored.isEmpty() ? null : stored.get(Key.of(text));
        if (vector != null) {
            memory.putIfAbsent(text, vector);
        }
    }

    private Map<Key, Vector> merged(Map<Key, Vector> stored, List<String> texts) {
        Map<Key, Vector> all = new LinkedHashMap<>();
        if (stored.size() + texts.size() <= MOST_ON_DISK) {
            all.putAll(stored);
        }
        texts.forEach(text -> all.put(Key.of(text), of(text)));
        return all;
    }
}
