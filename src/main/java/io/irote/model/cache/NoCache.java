package io.irote.model.cache;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cache that keeps nothing. */
final class NoCache implements AnswerCache {
    @Override
    public Map<String, String> find(Collection<String> keys) {
        return Map.of();
    }

    @Override
    public void store(List<StoredAnswer> answers) {}

    @Override
    public Optional<String> document(String name) {
        return Optional.empty();
    }

    @Override
    public void putDocument(String name, String json) {}

    @Override
    public void close() {}
}
