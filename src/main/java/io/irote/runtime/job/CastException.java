package io.irote.runtime.job;

import java.util.List;

/** A cast that is not the one that a system needs. The message is a sentence for the user, without a full stop. */
public final class CastException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private CastException(String message) {
        super(message);
    }

    static CastException missing(String role) {
        return new CastException("no model plays the role '" + role + "'");
    }

    static CastException unknown(String role, List<String> known) {
        return new CastException("there is no role '" + role + "' here; there are " + String.join(", ", known));
    }

    static CastException several(String role, int count) {
        return new CastException("one model plays the role '" + role + "', not " + count);
    }
}
