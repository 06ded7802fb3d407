package io.irote.trait;

import java.util.Locale;

/** The end of a trait that is meant: much of it or little of it. */
public enum Pole {
    HIGH,
    LOW;

    /** {@code high} or {@code low}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Pole opposite() {
        return this == HIGH ? LOW : HIGH;
    }
}
