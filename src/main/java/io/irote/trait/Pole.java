package io.irote.trait;

import io.irote.instrument.Item;
import io.irote.instrument.Keying;
import io.irote.instrument.ResponseScale;
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

    /**
     * How far an answer to an item shows this end, in [0, 1]: {@code u}, reversed for a minus-keyed item and reversed
     * again for the low pole (METHOD §3).
     */
    public double keyedUnit(Item item, double score, ResponseScale scale) {
        double u = scale.unit(score);
        return (item.keyed() == Keying.MINUS) == (this == LOW) ? u : 1 - u;
    }
}
