package io.irote.optimizer;

import io.irote.instrument.Item;
import io.irote.instrument.Keying;
import io.irote.instrument.Questionnaire;
import io.irote.instrument.ResponseScale;
import io.irote.trait.Experience;
import io.irote.trait.OpenTask;
import io.irote.trait.PoleText;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import java.util.List;
import java.util.stream.IntStream;

/** A made-up trait: items name {@code many} or {@code few}, statements carry a number the toy respondent can read. */
public final class ToyTrait {
    public static final Trait TRAIT = new Trait(
            TraitId.parse("toy:size"),
            List.of(),
            "Size",
            "made for tests",
            false,
            "How much of everything.",
            pole("large", "collect", "kept"),
            pole("small", "discard", "dropped"),
            List.of(form("a"), form("b")),
            IntStream.range(0, 4)
                    .mapToObj(i ->
                            new OpenTask("open-" + i, OpenTask.Kind.ADVICE, "What do you do with " + i + " stones?"))
                    .toList(),
            List.of());

    private ToyTrait() {}

    private static PoleText pole(String label, String claim, String action) {
        return new PoleText(
                label,
                "A " + label + " person.",
                IntStream.range(0, 12)
                        .mapToObj(i -> new Experience(
                                "I " + claim + " thing-" + i, "I " + action + " it-" + i + " on day-" + i))
                        .toList());
    }

    private static Questionnaire form(String id) {
        return new Questionnaire(
                id,
                "Form " + id,
                "",
                ResponseScale.ACCURACY,
                IntStream.range(0, 10)
                        .mapToObj(i -> new Item(
                                id + i,
                                "I " + (id.equals("a") ? "own " : "buy ") + (i % 2 == 0 ? "many" : "few") + " of kind "
                                        + i + ".",
                                i % 2 == 0 ? Keying.PLUS : Keying.MINUS))
                        .toList());
    }
}
