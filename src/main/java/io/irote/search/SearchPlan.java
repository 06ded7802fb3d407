package io.irote.search;

import io.irote.model.cost.CallCost;
import io.irote.model.cost.Cost;
import io.irote.model.cost.Effort;
import io.irote.model.cost.TokenBound;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.model.spec.ModelSpec.LanguageModel;
import io.irote.objective.EvocativenessCost;
import io.irote.objective.PromptLengths;
import io.irote.objective.Questions;
import io.irote.objective.Task;
import io.irote.optimizer.Settings;
import io.irote.optimizer.StepCost;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.PriceTable;
import io.irote.runtime.pool.Models;
import io.irote.score.HeldOutCost;
import io.irote.score.TaskSplit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a search costs at most: the sums of what its parts state, with nothing known before, all iterations needed, every
 * answer asked for as often as it may be, and texts as long as they may be. Requests that a server fails to answer and
 * that are made again, or in another way, are not in it, since nothing bounds them but a budget.
 */
public final class SearchPlan {
    /** Who is asked, and what it is called that nothing of the answers can be used. */
    private enum Part {
        MODEL(Cast.MODEL, "second tries of answers"),
        PROPOSER(Cast.PROPOSER, "repairs of reflections"),
        JUDGE(Cast.JUDGE, "second tries of judgements");

        private final String role;
        private final String again;

        Part(String role, String again) {
            this.role = role;
            this.again = again;
        }
    }

    private static final String LOOK_UPS = "look-ups of tokens";

    private record Phase(String name, Part part, Cost cost) {}

    private final Job job;
    private final Function<LanguageModel, Capabilities> known;
    private final PriceTable prices;
    private final StepCost loop;
    private final HeldOutCost heldOut;
    private final EvocativenessCost tasks;

    private SearchPlan(Job job, Function<LanguageModel, Capabilities> known, PriceTable prices) {
        Settings settings = job.config().settings();
        PromptLengths lengths = new PromptLengths(job.templates(), job.trait(), job.pole(), settings.words());
        TaskSplit split = TaskSplit.of(job.trait());
        this.job = job;
        this.known = known;
        this.prices = prices;
        this.tasks = evocativeness(lengths, split.optimised(), settings);
        this.loop = new StepCost(lengths, settings, tasks);
        this.heldOut = new HeldOutCost(evocativeness(lengths, split.heldOut(), settings));
    }

    private static EvocativenessCost evocativeness(PromptLengths lengths, List<Task> tasks, Settings settings) {
        int tokens = settings.maxOutputTokens().orElse(Questions.ANSWER_TOKENS);
        return new EvocativenessCost(lengths, tasks, settings.samples(), tokens);
    }

    /** The plan with the examinations of its models, by what is known of them. */
    public static CostPlan of(Job job, Models models) {
        return CostPlan.sum(
                List.of(models.examinations(job.config().cast().models()), of(job, models::likely, models.prices())));
    }

    /** The plan by what is known of the models. */
    public static CostPlan of(Job job, Function<LanguageModel, Capabilities> known, PriceTable prices) {
        List<CostPlan.Line> told = new SearchPlan(job, known.andThen(Capabilities::told), prices).lines();
        return new CostPlan(new SearchPlan(job, known, prices).lines(), new CostPlan(told).calls());
    }

    private List<CostPlan.Line> lines() {
        List<Phase> phases = phases();
        return Stream.concat(
                        phases.stream().map(phase -> line(phase.name, phase.part, phase.cost.first())),
                        Stream.of(Part.values()).map(part -> line(part.again, part, again(phases, part))))
                .filter(line -> line.calls() > 0)
                .toList();
    }

    private List<Phase> phases() {
        boolean one = spec(Part.MODEL).equals(spec(Part.JUDGE));
        return List.of(
                phase("reflections written", Part.PROPOSER, loop::proposals),
                phase("behaviours", Part.MODEL, loop::behaviours),
                phase("texts for compactness", Part.MODEL, loop::likelihoods),
                phase("questionnaire items", Part.MODEL, loop::items),
                phase("answers to open tasks", Part.MODEL, loop::answers),
                phase("judgements", Part.JUDGE, loop::judgements),
                phase("held-out items", Part.MODEL, heldOut::items),
                phase("held-out answers", Part.MODEL, heldOut::answers),
                phase("held-out judgements", Part.JUDGE, heldOut::judgements),
                phase(LOOK_UPS, Part.MODEL, one ? tasks::lookUps : tasks::optionLookUps),
                phase(LOOK_UPS, Part.JUDGE, one ? judge -> Cost.NONE : tasks::labelLookUps));
    }

    /** The embedded engine takes nothing. */
    private Phase phase(String name, Part part, Function<CallCost, Cost> cost) {
        return spec(part) instanceof LanguageModel model
                ? new Phase(name, part, cost.apply(new CallCost(known.apply(model), rating())))
                : new Phase(name, part, Cost.NONE);
    }

    private ModelSpec spec(Part part) {
        return job.config().cast().one(part.role);
    }

    /** Of a question for a rating without the texts that are rated. */
    private long rating() {
        return job.templates().rate("", "").stream()
                .mapToLong(TokenBound::ofTurn)
                .max()
                .orElse(0);
    }

    private static Effort again(List<Phase> phases, Part part) {
        return phases.stream()
                .filter(phase -> phase.part == part)
                .map(phase -> phase.cost.again())
                .reduce(Effort.NONE, Effort::plus);
    }

    private CostPlan.Line line(String name, Part part, Effort effort) {
        ModelSpec model = spec(part);
        return new CostPlan.Line(name, model.toString(), effort.calls(), effort.tokens(), prices.of(model));
    }
}
