package io.irote.model.cache;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of models, kept so that none is paid for twice, and documents about models. Safe for use by several threads;
 * every method throws {@link CacheException} if the cache cannot be read or written.
 */
public interface AnswerCache extends AutoCloseable {
    /** Keeps nothing. */
    AnswerCache NONE = new NoCache();

    /** The answers, as JSON, of those keys that have one. */
    Map<String, String> find(Collection<String> keys);

    /** Keeps answers; once it has returned they outlive the process. */
    void store(List<StoredAnswer> answers);

    /** A document about a model, as JSON. */
    Optional<String> document(String name);

    /** Keeps a document in place of an earlier one of that name. */
    void putDocument(String name, String json);

    @Override
    void close();
}
