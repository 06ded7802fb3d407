package io.irote.optimizer;

import io.irote.objective.CompactnessScore;
import io.irote.objective.Estimate;
import io.irote.objective.Response;
import io.irote.objective.Task;
import io.irote.reflection.Reflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One iteration of METHOD §4: compactness, evocativeness, select. */
public final class IroteStep implements Step {
    private static final String BEST = "best objective";
    private static final String BEATEN = "a better one was found";

    private final Proposals proposals;
    private final Behaviours behaviours;
    private final Scorer scorer;
    private final Settings settings;
    private final List<Task> tasks;

    public IroteStep(Proposals proposals, Behaviours behaviours, Scorer scorer, Settings settings, List<Task> tasks) {
        this.proposals = proposals;
        this.behaviours = behaviours;
        this.scorer = scorer;
        this.settings = settings;
        this.tasks = List.copyOf(tasks);
    }

    /** E_0 and its best member. */
    @Override
    public State start() {
        Round round = Round.begin(0, settings.seed(), tasks, List.of(), scorer);
        List<Proposal> first = round.fresh(proposals.initial(settings.candidates(), round.known(), round.random()));
        if (first.isEmpty()) {
            throw new OptimizationException(
                    "no reflection of at most " + settings.words() + " words could be proposed");
        }
        List<Trial> ranked = ranked(scorer.trials(first, ensemble(first, round), round.responses()));
        Trial best = ranked.get(0);
        ranked.forEach(trial -> note(trial, trial.equals(best), trial.equals(best) ? BEST : BEATEN, round));
        List<Proposal> candidates = ranked.stream().map(Trial::proposal).toList();
        return state(candidates, best, new Estimate(0, 0, tasks.size()), 0, List.of(), round);
    }

    @Override
    public State apply(State state) {
        Round round = Round.begin(state.iteration() + 1, settings.seed(), tasks, state.known(), scorer);
        Proposal compact = compactness(state, round);
        Race race = new Race(round.responses());
        List<Proposal> finalists = race.run(evocativeness(state, compact, round));
        round.verdicts().addAll(race.verdicts());
        List<Proposal> ranked =
                Stream.concat(finalists.stream(), race.dropped().stream()).toList();
        List<Proposal> candidates = Population.of(ranked, settings.candidates());
        return select(state, compact, finalists, candidates, round);
    }

    /** ê = argmax R1 over compact rewrites of E_(t−1) and the behaviours, and e_(t−1). */
    private Proposal compactness(State state, Round round) {
        List<Reflection> candidates = ensemble(state.candidates(), round);
        Reflection previous = state.incumbent().reflection();
        List<List<String>> behaviours =
                this.behaviours.draw(previous, candidates, settings.behaviours(), round.random());
        List<Proposal> rewrites = new ArrayList<>(round.fresh(
                proposals.compact(candidates, behaviours, settings.candidates(), round.known(), round.random())));
        rewrites.add(state.incumbent());
        List<CompactnessScore> scores = scorer.compactness(rewrites, candidates, behaviours, previous);
        int best = IntStream.range(0, rewrites.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> scores.get(i).r1PerToken()))
                .orElseThrow();
        for (int i = 0; i < rewrites.size(); i++) {
            String reason = i == best ? "most compact" : "less compact than the best";
            round.verdicts()
                    .add(new Verdict(
                            rewrites.get(i),
                            Verdict.Phase.COMPACTNESS,
                            scores.get(i).r1PerToken(),
                            Optional.of(scores.get(i)),
                            0,
                            i == best,
                            reason));
        }
        return rewrites.get(best);
    }

    private static List<Response> responses(Reflection reflection, Round round) {
        return round.responses().all(reflection).stream()
                .flatMap(score -> score.responses().stream())
                .toList();
    }

    /** Revisions of ê, written from its responses, and E_(t−1), of which the best stay (elitism). */
    private List<Proposal> evocativeness(State state, Proposal compact, Round round) {
        List<Proposal> field = new ArrayList<>(round.fresh(proposals.revise(
                compact.reflection(),
                responses(compact.reflection(), round),
                settings.candidates(),
                round.known(),
                round.random())));
        field.addAll(state.candidates());
        return field;
    }

    /** e_t = argmax J over E_t, ê and e_(t−1); a challenger must gain the tolerance and more than one standard error. */
    private State select(
            State state, Proposal compact, List<Proposal> finalists, List<Proposal> candidates, Round round) {
        List<Proposal> field = Stream.of(Stream.of(state.incumbent(), compact), finalists.stream())
                .flatMap(s -> s)
                .distinct()
                .toList();
        List<Trial> trials = scorer.trials(field, ensemble(candidates, round), round.responses());
        Trial incumbent = trials.get(0);
        Trial best = ranked(trials).stream()
                .filter(trial -> beats(trial, incumbent))
                .findFirst()
                .orElse(incumbent);
        trials.forEach(trial -> note(trial, trial.equals(best), reason(trial, best, incumbent), round));
        return state(
                candidates,
                best,
                best.equals(incumbent) ? new Estimate(0, 0, tasks.size()) : best.gainOver(incumbent),
                best.equals(incumbent) ? state.survived() + 1 : 0,
                state.history(),
                round);
    }

    private boolean beats(Trial challenger, Trial incumbent) {
        Estimate gain = challenger.gainOver(incumbent);
        return gain.value() > settings.tolerance() && gain.value() > gain.standardError();
    }

    private String reason(Trial trial, Trial best, Trial incumbent) {
        if (trial.equals(best)) {
            return trial.equals(incumbent) ? "no challenger gained enough" : BEST;
        }
        return trial.equals(incumbent) || beats(trial, incumbent)
                ? BEATEN
                : "gained less than the tolerance or one standard error";
    }

    private State state(
            List<Proposal> candidates, Trial best, Estimate gain, int survived, List<Iteration> before, Round round) {
        Iteration iteration = new Iteration(
                round.number(),
                best.proposal(),
                Figures.of(best.objective()),
                gain.value(),
                gain.standardError(),
                gain.value() > 0,
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

    private static void note(Trial trial, boolean kept, String reason, Round round) {
        round.verdicts()
                .add(new Verdict(
                        trial.proposal(),
                        Verdict.Phase.SELECT,
                        trial.value(),
                        Optional.of(trial.objective().compactness()),
                        round.responses().tasks(),
                        kept,
                        reason));
    }

    private static List<Trial> ranked(List<Trial> trials) {
        return trials.stream()
                .sorted(Comparator.comparingDouble(Trial::value).reversed())
                .toList();
    }

    /** E in the seeded order in which it is laid out as one text. */
    private static List<Reflection> ensemble(List<Proposal> candidates, Round round) {
        return Draw.shuffled(candidates.stream().map(Proposal::reflection).toList(), round.random());
    }
}
