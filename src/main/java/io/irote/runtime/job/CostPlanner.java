package io.irote.runtime.job;

import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.model.spec.ModelSpec.LanguageModel;
import io.irote.objective.Evocativeness;
import io.irote.objective.Task;
import io.irote.optimizer.RacePlan;
import io.irote.optimizer.Settings;
import io.irote.optimizer.proposal.ModelProposals;
import io.irote.optimizer.proposal.SampledBehaviours;
import io.irote.score.TaskSplit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts what the loop of METHOD §4 asks at most, phase by phase: all iterations are needed, nobody falls behind in a
 * race, every rewrite is better than what was there, nothing is cached, and texts are as long as they may be.
 */
final class CostPlanner {
    private static final int BASELINES = 3;

    private final Roles roles;
    private final Settings settings;
    private final List<Task> optimised;
    private final List<Task> heldOut;
    private final Lengths lengths;
    private final Function<ModelSpec, Optional<Asking>> asking;
    private final PriceTable prices;
    private final RacePlan first;
    private final RacePlan later;

    CostPlanner(Job job, Function<LanguageModel, Capabilities> known, PriceTable prices) {
        TaskSplit tasks = TaskSplit.of(job.trait());
        this.roles = job.config().roles();
        this.settings = job.config().settings();
        this.optimised = tasks.optimised();
        this.heldOut = tasks.heldOut();
        this.lengths = new Lengths(job.trait(), job.pole(), job.templates(), settings);
        this.asking = spec ->
                spec instanceof LanguageModel model ? Optional.of(new Asking(known.apply(model))) : Optional.empty();
        this.prices = prices;
        this.first = RacePlan.of(settings.candidates(), closed(optimised), open(optimised));
        this.later = RacePlan.of(2 * settings.candidates(), closed(optimised), open(optimised));
    }

    CostPlan plan() {
        List<CostPlan.Line> lines = new ArrayList<>();
        lines.add(line("reflections written", roles.proposer(), this::proposals));
        lines.add(line("behaviours", roles.model(), this::behaviours));
        lines.add(line("texts for compactness", roles.model(), this::likelihoods));
        lines.add(line("questionnaire items", roles.model(), this::items));
        lines.add(line("answers to open tasks", roles.model(), a -> answers(a, reflections(), optimised)));
        lines.add(line("judgements", roles.judge(), a -> judgements(a, reflections(), optimised)));
        lines.add(
                line("held-out items", roles.model(), a -> items(a, BASELINES, BASELINES * closed(heldOut), heldOut)));
        lines.add(line("held-out answers", roles.model(), a -> answers(a, BASELINES, heldOut)));
        lines.add(line("held-out judgements", roles.judge(), a -> judgements(a, BASELINES, heldOut)));
        lines.add(line(
                "look-ups of tokens",
                roles.model(),
                a -> a.lookUps(options(optimised).size())));
        lines.add(line("second tries of answers", roles.model(), this::secondTries));
        lines.add(line(
                "repairs of reflections", roles.proposer(), a -> proposals(a).times(2)));
        lines.add(line("second tries of judgements", roles.judge(), this::judgedAgain));
        return new CostPlan(lines.stream().filter(line -> line.calls() > 0).toList());
    }

    /** The embedded engine takes nothing. */
    private CostPlan.Line line(String phase, ModelSpec model, Function<Asking, Effort> part) {
        Effort effort = asking.apply(model).map(part).orElse(Effort.NONE);
        return new CostPlan.Line(phase, model.toString(), effort.calls(), effort.tokens(), prices.of(model));
    }

    /** K first candidates, then K/2 rewrites and K revisions an iteration, a few in one call. */
    private Effort proposals(Asking model) {
        int k = settings.candidates();
        Effort iteration = proposals(model, rewrites(), lengths.compact(SampledBehaviours.MAX_TOKENS))
                .plus(proposals(model, k, lengths.revise()));
        return proposals(model, k, lengths.initial()).plus(iteration.times(settings.iterations()));
    }

    private Effort proposals(Asking model, int count, long prompt) {
        int full = ModelProposals.tokens(ModelProposals.AT_ONCE, settings.words());
        return model.texts(Lengths.divideUp(count, ModelProposals.AT_ONCE), 1, prompt, full);
    }

    private Effort behaviours(Asking model) {
        return model.texts(
                        settings.candidates(),
                        settings.behaviours(),
                        lengths.system() + lengths.candidate() + lengths.behaviourQuestion(),
                        SampledBehaviours.MAX_TOKENS)
                .times(settings.iterations());
    }

    /**
     * E alone, behind the finalists; then, in each iteration, with behaviours behind the rewrites, and E_t behind the
     * field.
     */
    private Effort likelihoods(Asking model) {
        Effort iteration = behaviours(model, 1, false)
                .plus(behaviours(model, 1, true))
                .plus(members(model, rewrites(), false))
                .plus(behaviours(model, rewrites(), false))
                .plus(members(model, 1, true))
                .plus(members(model, later.finalists() + 2, false));
        return members(model, 1, true)
                .plus(members(model, first.finalists(), false))
                .plus(iteration.times(settings.iterations()));
    }

    /** The members of E, one by one and all together, behind so many reflections. */
    private Effort members(Asking model, long reflections, boolean unprompted) {
        long k = settings.candidates();
        long before = (unprompted ? 0 : lengths.system()) + lengths.candidate();
        long length = lengths.reflection();
        Effort singly = model.likelihoods(
                new Asking.Scored(reflections * k, reflections, reflections, k, before, length),
                unprompted,
                lengths.rating());
        return singly.plus(model.likelihoods(
                new Asking.Scored(reflections, reflections, reflections, 1, before, k * length),
                unprompted,
                lengths.rating()));
    }

    private Effort behaviours(Asking model, long reflections, boolean unprompted) {
        long k = settings.candidates();
        long each = settings.behaviours();
        long before = (unprompted ? 0 : lengths.system()) + lengths.candidate() + lengths.behaviourQuestion();
        return each == 0
                ? Effort.NONE
                : model.likelihoods(
                        new Asking.Scored(
                                reflections * k * each,
                                reflections,
                                reflections * k,
                                k * each,
                                before,
                                SampledBehaviours.MAX_TOKENS),
                        unprompted,
                        lengths.rating());
    }

    /** The candidates that stay have answered the first items of a race before. */
    private Effort items(Asking model) {
        Effort iteration = items(model, 1, closed(optimised), optimised);
        for (int i = 0; i < later.stages().size(); i++) {
            RacePlan.Stage stage = later.stages().get(i);
            long known = i == 0 ? (long) settings.candidates() * stage.items() : 0;
            iteration = iteration.plus(items(model, stage.entrants(), stage.questions() - known, optimised));
        }
        return first.stages().stream()
                .map(stage -> items(model, stage.entrants(), stage.questions(), optimised))
                .reduce(iteration.times(settings.iterations()), Effort::plus);
    }

    private Effort items(Asking model, long reflections, long questions, List<Task> tasks) {
        return model.choices(questions, reflections, lengths.system() + lengths.items(tasks), options(tasks));
    }

    private Effort answers(Asking model, long reflections, List<Task> tasks) {
        return model.texts(
                reflections * open(tasks),
                settings.samples(),
                lengths.system() + lengths.questions(tasks),
                answerTokens());
    }

    private int answerTokens() {
        return settings.maxOutputTokens().orElse(Evocativeness.ANSWER_TOKENS);
    }

    private Effort judgements(Asking judge, long reflections, List<Task> tasks) {
        Effort one = judge.judgements((long) open(tasks) * settings.samples(), lengths.judgement(tasks) + answerTokens());
        return one.times(reflections);
    }

    /** Reflections that answer the open tasks: the finalists, and in each iteration the most compact rewrite. */
    private long reflections() {
        return first.finalists() + (long) settings.iterations() * (later.finalists() + 1);
    }

    private Effort secondTries(Asking model) {
        Effort texts = behaviours(model)
                .plus(answers(model, reflections(), optimised))
                .plus(answers(model, BASELINES, heldOut));
        Effort sampled = model.isSampled()
                ? items(model)
                        .plus(likelihoods(model))
                        .plus(items(model, BASELINES, BASELINES * closed(heldOut), heldOut))
                : Effort.NONE;
        return texts.plus(sampled);
    }

    private Effort judgedAgain(Asking judge) {
        return judge.isSampled()
                ? judgements(judge, reflections(), optimised).plus(judgements(judge, BASELINES, heldOut))
                : Effort.NONE;
    }

    private int rewrites() {
        return Math.max(1, settings.candidates() / 2);
    }

    /** The most options that an item has. */
    private static List<String> options(List<Task> tasks) {
        return tasks.stream()
                .filter(Task.Closed.class::isInstance)
                .map(task -> ((Task.Closed) task).scale().options())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static int closed(List<Task> tasks) {
        return (int) tasks.stream().filter(Task.Closed.class::isInstance).count();
    }

    private static int open(List<Task> tasks) {
        return tasks.size() - closed(tasks);
    }
}
