package io.irote.model.cache;

/** What the answer cache holds cannot be read. */
public final class DamagedCacheException extends CacheException {
    public DamagedCacheException(String what, Throwable cause) {
        super(what + " is damaged; empty the cache with 'irote cache clear'", cause);
    }
}
