package io.irote.model.layer;

import io.irote.model.cache.AnswerCache;
import io.irote.model.cache.StoredAnswer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cache that ends with the test. */
final class MemoryCache implements AnswerCache {
    private final Map<String, String> answers = new HashMap<>();
    private final List<StoredAnswer> stored = new ArrayList<>();

    @Override
    public synchronized Map<String, String> find(Collection<String> keys) {
        Map<String, String> found = new HashMap<>(answers);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public synchronized void store(List<StoredAnswer> more) {
        stored.addAll(more);
        more.forEach(answer -> answers.put(answer.key(), answer.json()));
    }

    synchronized List<StoredAnswer> stored() {
        return List.copyOf(stored);
    }

    @Override
    public Optional<String> document(String name) {
        return Optional.empty();
    }

    @Override
    public void putDocument(String name, String json) {}

    @Override
    public void close() {}
}
