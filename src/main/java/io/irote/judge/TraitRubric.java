package io.irote.judge;

import io.irote.model.Prompt;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import java.util.List;

/**
 * How far an answer shows a pole of a trait. A model is asked for the high one in either case, from 1 to 5, so that both
 * poles are one question.
 */
public record TraitRubric(Trait trait, Pole pole, Templates templates) implements Rubric {
    private static final List<String> LABELS = List.of("1", "2", "3", "4", "5");

    /** The grades of a pole, whatever the trait. */
    public static Grades grades(Pole pole) {
        return new Grades(LABELS, pole == Pole.LOW);
    }

    /** The trait with its pole. */
    public TraitId id() {
        return trait.id().with(pole);
    }

    @Override
    public String name() {
        return id().toString();
    }

    @Override
    public Grades grades() {
        return grades(pole);
    }

    @Override
    public Prompt prompt(String question, String answer) {
        return Prompt.of("", templates.judge(trait, question, answer));
    }

    /** The name alone: a trait's text is long, and templates have none. */
    @Override
    public String toString() {
        return name();
    }
}
