package io.irote.instrument;

import java.util.List;

/** A form of a trait: items that measure it, with their scale and where they come from. */
public record Questionnaire(String id, String title, String attribution, ResponseScale scale, List<Item> items) {
    public Questionnaire {
        items = List.copyOf(items);
    }

    /** The same form with some of its items. */
    public Questionnaire with(List<Item> others) {
        return new Questionnaire(id, title, attribution, scale, others);
    }
}
