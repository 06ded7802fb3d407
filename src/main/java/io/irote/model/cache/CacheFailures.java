package io.irote.model.cache;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Tells failures of the database apart: those that pass, a damaged file, and others. */
final class CacheFailures {
    /** Another process ended that served the file, or is about to serve it. */
    private static final Set<Integer> PASSING = Set.of(
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.DATABASE_ALREADY_OPEN_1,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.DATABASE_IS_IN_EXCLUSIVE_MODE,
            ErrorCode.OBJECT_CLOSED,
            ErrorCode.LOCK_TIMEOUT_1,
            ErrorCode.GENERAL_ERROR_1);

    private static final Set<Integer> DAMAGED = Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1);

    /** What the store says of a file that it could not use for another reason, e.g. a full disk. */
    private static final Set<Integer> UNDAMAGED =
            Set.of(DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_FILE_LOCKED, DataUtils.ERROR_CLOSED);

    private CacheFailures() {}

    /** Whether the same work may succeed with a new connection. */
    static boolean isPassing(SQLException e) {
        return PASSING.contains(e.getErrorCode())
                && store(e).allMatch(code -> code == DataUtils.ERROR_FILE_LOCKED || code == DataUtils.ERROR_CLOSED);
    }

    static CacheException of(SQLException e, Path folder) {
        if (isDamage(e)) {
            return new DamagedCacheException("the answer cache in " + folder, e);
        }
        String reason =
                String.valueOf(causes(e).reduce(e, (outer, cause) -> cause).getMessage());
        String line = reason.lines().findFirst().orElse("");
        return new CacheException("cannot use the answer cache in " + folder + ": " + line, e);
    }

    /** A connection to another process brings no causes; then the code must do. */
    private static boolean isDamage(SQLException e) {
        return store(e).map(code -> !UNDAMAGED.contains(code))
                .findFirst()
                .orElseGet(() -> DAMAGED.contains(e.getErrorCode()));
    }

    /** What the store below the database says, as codes. */
    private static Stream<Integer> store(SQLException e) {
        return causes(e).filter(MVStoreException.class::isInstance).map(cause -> ((MVStoreException) cause)
                .getErrorCode());
    }

    private static Stream<Throwable> causes(SQLException e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
    }
}
