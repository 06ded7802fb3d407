package io.irote.runtime.pool;

import io.irote.model.ChoiceRequest;
import io.irote.model.Prompt;
import io.irote.model.estimate.RatedLikelihood;
import io.irote.model.openai.probe.ProbeQuestions;
import io.irote.reflection.Templates;
import io.irote.reflection.Templates.Option;
import java.util.List;

/** What a model is asked when it is examined, in the words in which a search asks. */
final class ExamQuestions {
    private static final Templates TEMPLATES = new Templates();
    private static final String STATEMENT = "I make friends easily.";
    private static final List<Option> SCALE = List.of(
            new Option("1", "very inaccurate"),
            new Option("2", "rather inaccurate"),
            new Option("3", "neither accurate nor inaccurate"),
            new Option("4", "rather accurate"),
            new Option("5", "very accurate"));

    /** An open task under a reflection. */
    static final Prompt TASK = Prompt.of(
            TEMPLATES.reflection("1. I like to try what is new, e.g.: I learned to sail last summer."),
            TEMPLATES.open("A friend suggests a trip to a place that you have never heard of."));

    static final Prompt ITEM = Prompt.of(
            "",
            TEMPLATES.item(
                    STATEMENT,
                    List.of(new Option("1", "inaccurate"), new Option("2", "neither"), new Option("3", "accurate"))));

    static final ProbeQuestions PROBE = new ProbeQuestions(
            new ChoiceRequest(
                    Prompt.of("", TEMPLATES.item(STATEMENT, SCALE)),
                    SCALE.stream().map(Option::score).toList()),
            new ChoiceRequest(
                    Prompt.of(
                            "",
                            TEMPLATES
                                    .rate("I like company.", "I asked the neighbours to dinner")
                                    .get(0)),
                    RatedLikelihood.RATINGS),
            Prompt.of("", TEMPLATES.candidate()));

    private ExamQuestions() {}
}
