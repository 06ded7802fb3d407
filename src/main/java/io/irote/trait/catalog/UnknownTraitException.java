package io.irote.trait.catalog;

import io.irote.text.Values;
import java.util.List;

/** A trait or a system that the catalogue has not. The message is one line for the user. */
public final class UnknownTraitException extends RuntimeException {
    private final transient List<String> nearest;

    private UnknownTraitException(String message, List<String> nearest) {
        super(message);
        this.nearest = List.copyOf(nearest);
    }

    static UnknownTraitException trait(String text, List<String> nearest) {
        String hint = nearest.isEmpty()
                ? "'irote traits list' shows all traits"
                : "did you mean " + String.join(" or ", nearest) + "?";
        return new UnknownTraitException("unknown trait '" + Values.shortened(text) + "'; " + hint, nearest);
    }

    static UnknownTraitException system(String text, List<String> systems) {
        String message =
                "unknown trait system '" + Values.shortened(text) + "'; there are " + String.join(", ", systems);
        return new UnknownTraitException(message, systems);
    }

    /** What may have been meant, at most three IDs (or all systems), the likeliest first; may be empty. */
    public List<String> nearest() {
        return nearest;
    }
}
