package io.irote.optimizer;

import io.irote.model.cost.CallCost;
import io.irote.model.cost.Cost;
import io.irote.objective.CompactnessCost;
import io.irote.objective.EvocativenessCost;
import io.irote.objective.PromptLengths;
import io.irote.optimizer.proposal.BehaviourCost;
import io.irote.optimizer.proposal.ProposalCost;
import io.irote.optimizer.proposal.SampledBehaviours;
import io.irote.optimizer.race.RacePlan;

/**
 * What the start and all iterations of {@link IroteStep} ask at most, kind by kind: nobody falls behind in a race, every
 * rewrite is better than what was there, and nothing is known before.
 */
public final class StepCost {
    private final Settings settings;
    private final ProposalCost proposals;
    private final BehaviourCost behaviours;
    private final CompactnessCost compactness;
    private final EvocativenessCost evocativeness;
    private final RacePlan first;
    private final RacePlan later;

    /** @param evocativeness of the tasks that the loop may use */
    public StepCost(PromptLengths lengths, Settings settings, EvocativenessCost evocativeness) {
        int k = settings.candidates();
        this.settings = settings;
        this.proposals = new ProposalCost(lengths);
        this.behaviours = new BehaviourCost(lengths);
        this.compactness = new CompactnessCost(lengths, k, settings.behaviours(), SampledBehaviours.MAX_TOKENS);
        this.evocativeness = evocativeness;
        this.first = RacePlan.of(k, 0, evocativeness.tasks());
        this.later = RacePlan.of(2 * k, k, evocativeness.tasks());
    }

    /** K first candidates; then K/2 rewrites and K revisions. */
    public Cost proposals(CallCost proposer) {
        int k = settings.candidates();
        return loop(
                proposals.initial(proposer, k),
                proposals
                        .compact(proposer, Compaction.rewrites(settings), k, settings.behaviours())
                        .plus(proposals.revise(proposer, k)));
    }

    public Cost behaviours(CallCost model) {
        return loop(Cost.NONE, behaviours.draw(model, settings.candidates(), settings.behaviours()));
    }

    /** E_0 behind the finalists; then behaviours and E_(t−1) behind the rewrites, and E_t behind the field. */
    public Cost likelihoods(CallCost model) {
        int rewrites = Compaction.rewrites(settings);
        Cost compaction = compactness
                .behaviours(model)
                .plus(compactness.candidates(model, rewrites))
                .plus(compactness.behaviours(model, rewrites));
        return loop(select(model, first.finalists()), compaction.plus(select(model, later.finalists() + 2)));
    }

    private Cost select(CallCost model, int field) {
        return compactness.ensemble(model).plus(compactness.candidates(model, field));
    }

    /** Those of the races, and of the most compact rewrite. */
    public Cost items(CallCost model) {
        return loop(
                race(model, first), evocativeness.items(model, later.items(), 1).plus(race(model, later)));
    }

    private Cost race(CallCost model, RacePlan race) {
        return race.stages().stream()
                .map(stage -> evocativeness.items(model, stage.questions(), stage.entrants()))
                .reduce(Cost.NONE, Cost::plus);
    }

    public Cost answers(CallCost model) {
        return evocativeness.answers(model, reflections());
    }

    public Cost judgements(CallCost judge) {
        return evocativeness.judgements(judge, reflections());
    }

    /** Those that answer the open tasks: the finalists, and in each iteration the most compact rewrite. */
    private long reflections() {
        return first.finalists() + (long) settings.iterations() * (later.finalists() + 1);
    }

    private Cost loop(Cost start, Cost iteration) {
        return start.plus(iteration.times(settings.iterations()));
    }
}
