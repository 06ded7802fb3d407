package io.irote.model.openai.probe;

import io.irote.model.ChoiceRequest;
import io.irote.model.Prompt;
import io.irote.model.estimate.RatedLikelihood;
import io.irote.reflection.Templates;
import io.irote.reflection.Templates.Option;
import java.util.List;
import java.util.stream.Stream;

/** Questions to probe a server with. */
public final class Probed {
    private static final Templates TEMPLATES = new Templates();
    private static final List<Option> SCALE = Stream.of("1", "2", "3", "4", "5")
            .map(score -> new Option(score, "label " + score))
            .toList();

    public static final ChoiceRequest ITEM = new ChoiceRequest(
            Prompt.of("", TEMPLATES.item("I make friends easily.", SCALE)),
            SCALE.stream().map(Option::score).toList());

    static final ProbeQuestions QUESTIONS = new ProbeQuestions(
            ITEM,
            new ChoiceRequest(
                    Prompt.of(
                            "",
                            TEMPLATES
                                    .rate("I like company.", "I asked the neighbours to dinner")
                                    .get(0)),
                    RatedLikelihood.RATINGS),
            Prompt.of("", TEMPLATES.candidate()));

    private Probed() {}
}
