package io.irote.model.http.access;

/** The header in which a server expects the key. */
public enum KeyHeader {
    BEARER("Authorization", "Bearer "),
    X_API_KEY("x-api-key", ""),
    X_GOOG_API_KEY("x-goog-api-key", "");

    private final String header;
    private final String prefix;

    KeyHeader(String header, String prefix) {
        this.header = header;
        this.prefix = prefix;
    }

    String header() {
        return header;
    }

    String value(Secret key) {
        return prefix + key.value();
    }
}
