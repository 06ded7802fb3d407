package io.irote.search;

import io.irote.judge.TraitRubric;
import io.irote.model.limit.Budget;
import io.irote.model.limit.BudgetSpentException;
import io.irote.model.limit.Interruptible;
import io.irote.model.spec.ModelSpec;
import io.irote.objective.Evocativeness;
import io.irote.objective.Questions;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.optimizer.BestObjective;
import io.irote.optimizer.IroteStep;
import io.irote.optimizer.Listener;
import io.irote.optimizer.OptimizationResult;
import io.irote.optimizer.Optimizer;
import io.irote.optimizer.Scorer;
import io.irote.optimizer.Settings;
import io.irote.optimizer.State;
import io.irote.optimizer.StopReason;
import io.irote.optimizer.StopRule;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.runtime.Journal;
import io.irote.runtime.RunModels;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.RunConfig;
import io.irote.runtime.pool.Time;
import io.irote.score.Answered;
import io.irote.score.HeldOut;
import io.irote.score.TaskSplit;
import io.irote.score.answers.AnswerLog;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.UsedTexts;
import io.irote.subject.Interview;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run of the loop in a folder: begins it or goes on with it, saves every state, scores the outcome on held-out tasks
 * and writes the result.
 */
public record OptimizationRun(
        RunFolder folder,
        RunConfig config,
        Trait trait,
        Pole pole,
        Templates templates,
        Time time,
        Budget budget,
        Listener listener) {

    /**
     * Runs to the end, or until the budget is spent.
     *
     * @throws Interruptible.InterruptedRunException after an interrupt; what was saved stays
     * @throws BudgetSpentException if the budget is spent before the first choice
     */
    RunResult run(RunModels models, Journal journal) {
        long begin = time.nanos();
        double before = folder.saved().map(SavedState::seconds).orElse(0.0);
        Evocativeness evocativeness = evocativeness(models);
        IroteStep step = step(models, evocativeness);
        OptimizationResult outcome = searched(step, begin, before);
        Optional<List<Answered>> answers = compared(outcome, step, evocativeness);
        Optional<HeldOut> heldOut = answers.map(this::heldOut);
        OptimizationResult ended =
                heldOut.isPresent() ? outcome : new OptimizationResult(outcome.state(), StopReason.BUDGET);
        RunResult result = result(
                ended,
                heldOut,
                journal,
                before + seconds(begin),
                models.doubts().get());
        folder.writeResult(result, answers.map(all -> sheet(outcome.reflection(), all)));
        return result;
    }

    private HeldOut heldOut(List<Answered> answers) {
        List<Answered> standard = answers.stream()
                .filter(answer -> answer.condition().equals(Answered.STANDARD))
                .toList();
        return HeldOut.of(trait, standard, config.settings().seed());
    }

    private AnswerSheet sheet(Reflection reflection, List<Answered> answers) {
        AnswerLog log = new AnswerLog();
        log.add(new AnswerLog.Who(config.model(), config.judge(), trait, pole), answers);
        boolean asked = config.cast().one(Cast.JUDGE) instanceof ModelSpec.LanguageModel;
        return log.sheet(UsedTexts.of(trait, pole, reflection, templates, asked)
                .with(config.texts().engine()));
    }

    /** The outcome of the loop; the last saved state where the budget was spent within an iteration. */
    private OptimizationResult searched(IroteStep step, long begin, double before) {
        Optimizer optimizer =
                new Optimizer(step, stopRules(), state -> folder.writeState(state, before + seconds(begin)), listener);
        try {
            return folder.saved().map(s -> optimizer.resume(s.state())).orElseGet(optimizer::run);
        } catch (BudgetSpentException e) {
            return new OptimizationResult(
                    folder.saved().map(SavedState::state).orElseThrow(() -> e), StopReason.BUDGET);
        }
    }

    /** The held-out answers, then those of the search to the same reflection; empty where the budget is spent. */
    private Optional<List<Answered>> compared(OptimizationResult outcome, IroteStep step, Evocativeness evocativeness) {
        try {
            List<Answered> answers =
                    new ArrayList<>(HeldOut.answers(trait, pole, outcome.reflection(), evocativeness, templates));
            answers.addAll(searchAnswers(outcome.reflection(), step, evocativeness));
            return Optional.of(answers);
        } catch (BudgetSpentException e) {
            return Optional.empty();
        }
    }

    /**
     * Those that the chosen reflection's figures are made of; asked for again, of the cache, after a crash at the very
     * end.
     */
    private List<Answered> searchAnswers(Reflection reflection, IroteStep step, Evocativeness evocativeness) {
        List<Task> tasks = TaskSplit.of(trait).optimised();
        String system = templates.reflection(reflection.text());
        Map<String, TaskResult> given = step.answers(reflection);
        List<TaskResult> results = tasks.stream()
                .flatMap(task -> Optional.ofNullable(given.get(task.id())).stream())
                .toList();
        return Answered.all(
                HeldOut.REFLECTION,
                Answered.SEARCH,
                system,
                tasks,
                results.size() == tasks.size()
                        ? results
                        : evocativeness.score(List.of(system), tasks).get(0));
    }

    private Evocativeness evocativeness(RunModels models) {
        Settings settings = config.settings();
        return new Evocativeness(
                new Interview(models.ports()),
                new Questions(templates, settings.samples(), settings.seed()),
                models.judge(),
                new TraitRubric(trait, pole, templates));
    }

    private IroteStep step(RunModels models, Evocativeness evocativeness) {
        return new IroteStep(
                models.proposals(),
                models.behaviours(),
                new Scorer(models.ports().likelihoods(), evocativeness, templates, config.settings()),
                new BestObjective(config.settings().tolerance()),
                config.settings(),
                TaskSplit.of(trait).optimised());
    }

    private StopRule stopRules() {
        return StopRule.firstOf(StopRule.of(config.settings()), StopRule.when(budget::isTimeSpent, StopReason.BUDGET));
    }

    private RunResult result(
            OptimizationResult outcome,
            Optional<HeldOut> heldOut,
            Journal journal,
            double seconds,
            List<String> doubts) {
        State state = outcome.state();
        return new RunResult(
                RunResult.SCHEMA,
                config,
                trait.title(),
                outcome.reflection().text(),
                outcome.reflection().words(),
                outcome.stop(),
                state.history(),
                heldOut,
                journal.usage(),
                time.clock().instant().toString(),
                seconds,
                Optional.of(doubts));
    }

    private double seconds(long begin) {
        return Duration.ofNanos(time.nanos() - begin).toMillis() / 1e3;
    }
}
