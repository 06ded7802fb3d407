package io.irote.model.cache;

import org.jspecify.annotations.Nullable;

/** What the answer cache holds cannot be read. */
public final class DamagedCacheException extends CacheException {
    public DamagedCacheException(String what, @Nullable Throwable cause) {
        super(what + " is damaged; empty the cache with 'irote cache clear'", cause);
    }
}
