package io.irote.optimizer;

import io.irote.objective.Response;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.optimizer.Selection.Choice;
import io.irote.optimizer.proposal.Behaviours;
import io.irote.optimizer.proposal.Proposal;
import io.irote.optimizer.proposal.Proposals;
import io.irote.optimizer.proposal.SeededChoice;
import io.irote.optimizer.race.Race;
import io.irote.reflection.Reflection;
import io.irote.statistics.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One iteration of METHOD §4: compactness, evocativeness, select. */
public final class IroteStep implements Step {
    private final Proposals proposals;
    private final Compaction compaction;
    private final Selection selection;
    private final Scorer scorer;
    private final Settings settings;
    private final List<Task> tasks;
    private Optional<Round> last = Optional.empty();

    /**
     * @param selection chooses e_t
     * @param tasks that the loop may use
     */
    public IroteStep(
            Proposals proposals,
            Behaviours behaviours,
            Scorer scorer,
            Selection selection,
            Settings settings,
            List<Task> tasks) {
        this.proposals = proposals;
        this.compaction = new Compaction(proposals, behaviours, scorer, settings);
        this.selection = selection;
        this.scorer = scorer;
        this.settings = settings;
        this.tasks = List.copyOf(tasks);
    }

    /** E_0 and its best member. */
    @Override
    public State start() {
        Round round = begin(0, List.of());
        List<Proposal> first = round.fresh(proposals.initial(settings.candidates(), round.known(), round.random()));
        if (first.isEmpty()) {
            throw new OptimizationException(
                    "no reflection of at most " + settings.words() + " words could be proposed");
        }
        Race race = round.race(first);
        Choice choice = selection.first(scored(race.finalists(), first, round));
        round.note(choice);
        List<Proposal> candidates = Stream.concat(
                        choice.rulings().stream()
                                .map(ruling -> ruling.proposal().proposal()),
                        race.dropped().stream())
                .toList();
        return state(candidates, choice.chosen(), unchanged(), 0, List.of(), round);
    }

    @Override
    public State apply(State state) {
        Round round = begin(state.iteration() + 1, state.known());
        Proposal compact = compaction.run(state, round);
        Race race = round.race(revised(state, compact, round));
        List<Proposal> candidates = Population.of(race.ranked(), settings.candidates());
        List<Proposal> field = Stream.of(Stream.of(state.incumbent(), compact), race.finalists().stream())
                .flatMap(s -> s)
                .distinct()
                .toList();
        List<ScoredProposal> scored = scored(field, candidates, round);
        ScoredProposal incumbent = scored.get(0);
        Choice choice = selection.challenge(incumbent, scored);
        round.note(choice);
        ScoredProposal best = choice.chosen();
        boolean stays = best.equals(incumbent);
        return state(
                candidates,
                best,
                stays ? unchanged() : best.gainOver(incumbent),
                stays ? state.survived() + 1 : 0,
                state.history(),
                round);
    }

    /** The field on E_t, in the layout that the next iteration begins with. */
    private List<ScoredProposal> scored(List<Proposal> field, List<Proposal> candidates, Round round) {
        List<Reflection> ensemble = SeededChoice.layout(candidates, settings.seed(), round.number());
        return scorer.scored(field, ensemble, round.responses());
    }

    private Round begin(int number, List<String> known) {
        Round round = Round.begin(number, settings.seed(), tasks, known, scorer);
        last = Optional.of(round);
        return round;
    }

    /**
     * What a reflection answered in the last iteration that was made here, by task; fewer than all if it was not
     * chosen.
     */
    public Map<String, TaskResult> answers(Reflection reflection) {
        Map<String, TaskResult> answers = new LinkedHashMap<>();
        last.ifPresent(round -> round.responses().of(reflection).forEach(result -> answers.put(result.task(), result)));
        return answers;
    }

    /** Revisions of ê, written from its responses, and E_(t−1), of which the best stay (elitism). */
    private List<Proposal> revised(State state, Proposal compact, Round round) {
        List<Proposal> field = new ArrayList<>(round.fresh(() -> proposals.revise(
                compact.reflection(),
                responses(compact.reflection(), round),
                settings.candidates(),
                round.known(),
                round.random())));
        field.addAll(state.candidates());
        return field;
    }

    private static List<Response> responses(Reflection reflection, Round round) {
        return TaskResult.scores(round.responses().all(reflection)).stream()
                .flatMap(score -> score.responses().stream())
                .toList();
    }

    private Estimate unchanged() {
        return new Estimate(0, 0, tasks.size());
    }

    private static State state(
            List<Proposal> candidates,
            ScoredProposal best,
            Estimate gain,
            int survived,
            List<Iteration> before,
            Round round) {
        Iteration iteration = new Iteration(
                round.number(),
                best.proposal(),
                Figures.of(best),
                gain.value(),
                gain.standardError(),
                survived == 0 && round.number() > 0,
                round.proposed(),
                round.verdicts(),
                round.rejected());
        List<Iteration> history =
                Stream.concat(before.stream(), Stream.of(iteration)).toList();
        return new State(
                candidates,
                best.proposal(),
                survived,
                history,
                List.copyOf(round.known().texts()));
    }
}
