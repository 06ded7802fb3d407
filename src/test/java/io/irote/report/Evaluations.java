package io.irote.report;

import io.irote.evaluation.Contender;
import io.irote.evaluation.Drift;
import io.irote.evaluation.EvaluationResult;
import io.irote.evaluation.PromptScore;
import io.irote.evaluation.Scale;
import io.irote.evaluation.Scoreboard;
import io.irote.evaluation.Transfer;
import io.irote.evaluation.baseline.SystemPrompts;
import io.irote.evaluation.robustness.Robustness;
import io.irote.objective.Evocativeness;
import io.irote.objective.Task;
import io.irote.optimizer.Settings;
import io.irote.optimizer.ToyPorts;
import io.irote.optimizer.ToyTrait;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.search.ToyRun;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Evaluations on the toy models. */
public final class Evaluations {
    public static final String TEXT = "1. I collect thing-11, e.g.: I kept it\n2. I collect thing-3, e.g.: I kept it";
    private static final Reflection LARGE = Reflection.parse(TEXT);
    private static final Templates TEMPLATES = new Templates();
    private static final Evocativeness EVOCATIVENESS = ToyPorts.evocativeness(ToyPorts.create(), Pole.HIGH, 2, 1);

    private Evaluations() {}

    /** One reflection beside one baseline, with all there is. */
    public static EvaluationResult of(String reflection, String another) {
        Contender baseline = new Contender(
                "same words",
                PromptScore.Kind.BASELINE,
                "a paper",
                SystemPrompts.always(TEMPLATES.reflection("I collect thing-11, e.g.: I kept it")));
        Contender large = Contender.of(reflection, LARGE, TEMPLATES);
        List<Scale> scales = Scale.of(ToyTrait.TRAIT, false);
        List<Task> tasks = scales.stream().flatMap(s -> s.tasks().stream()).toList();
        Scoreboard board = Scoreboard.of(EVOCATIVENESS, List.of(Contender.NO_PROMPT, baseline, large), scales, 1);
        Robustness robustness = new Robustness(
                EVOCATIVENESS, TEMPLATES, tasks, ToyTrait.TRAIT.optimised(), Optional.empty(), 1, () -> true);
        Robustness.Findings findings = robustness.of(reflection, LARGE, board.answers(large));
        return new EvaluationResult(
                EvaluationResult.SCHEMA,
                ToyRun.config("embedded", Settings.scoring(2, 1)),
                "Size",
                board.scores(),
                board.contrasts(),
                board.reliabilities(),
                Drift.of(large, others(another), EVOCATIVENESS, TEMPLATES, 1, (trait, answers) -> {}),
                findings.scores(),
                List.of(findings.style()),
                List.of(Transfer.of(large, another, board, 1)),
                robustness.notes(LARGE),
                List.of());
    }

    /** Two traits that the toy respondent cannot tell from its own. */
    private static List<Trait> others(String name) {
        return Stream.of("weight", name)
                .map(title -> {
                    Trait own = ToyTrait.TRAIT;
                    return new Trait(
                            own.id(),
                            own.aliases(),
                            title,
                            own.source(),
                            own.sensitive(),
                            own.definition(),
                            own.high(),
                            own.low(),
                            own.forms(),
                            own.tasks(),
                            own.facets());
                })
                .toList();
    }
}
