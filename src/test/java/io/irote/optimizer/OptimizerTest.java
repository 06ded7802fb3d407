package io.irote.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.LogLikelihood;
import io.irote.model.Outcome;
import io.irote.model.Ports;
import io.irote.model.Provenance;
import io.irote.model.UnansweredException;
import io.irote.objective.Response;
import io.irote.optimizer.proposal.BankProposals;
import io.irote.optimizer.proposal.Behaviours;
import io.irote.optimizer.proposal.Proposals;
import io.irote.optimizer.proposal.Proposed;
import io.irote.optimizer.proposal.ProposedBefore;
import io.irote.optimizer.proposal.Rejection;
import io.irote.optimizer.race.Verdict;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.score.TaskSplit;
import io.irote.trait.Pole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizerTest {
    private static final Settings SETTINGS = new Settings(6, 3, 2, 1, 12, 2, 1e-4, 50, 7);
    private final List<State> saved = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Pole.class)
    void theObjectiveNeverFallsAndTheTraitIsExpressed(Pole pole) {
        OptimizationResult result = optimizer(SETTINGS, pole, ToyPorts.create()).run();

        assertThat(result.stop().converged()).isTrue();
        assertThat(result.state().history()).allSatisfy(iteration -> {
            assertThat(iteration.gain()).isGreaterThanOrEqualTo(iteration.gainStandardError());
            assertThat(iteration.replaced()).isEqualTo(iteration.gain() > 0);
        });
        assertThat(result.state().last().figures().traitScore())
                .isGreaterThan(result.state().history().get(0).figures().traitScore())
                .isGreaterThan(5);
        assertThat(result.reflection().words()).isLessThanOrEqualTo(50);
        assertThat(result.reflection().statements()).doesNotHaveDuplicates();
    }

    @Test
    void everySavedStateLeadsToTheSameEnd() {
        OptimizationResult undisturbed =
                optimizer(SETTINGS, Pole.HIGH, ToyPorts.create()).run();
        for (State state : List.copyOf(saved)) {
            OptimizationResult resumed =
                    optimizer(SETTINGS, Pole.HIGH, ToyPorts.create()).resume(state);
            assertThat(resumed).isEqualTo(undisturbed);
        }
    }

    @Test
    void seedsDiffer() {
        Settings other = new Settings(6, 3, 2, 1, 12, 2, 1e-4, 50, 8);
        assertThat(optimizer(other, Pole.HIGH, ToyPorts.create()).run().state())
                .isNotEqualTo(
                        optimizer(SETTINGS, Pole.HIGH, ToyPorts.create()).run().state());
    }

    @Test
    void withoutTheWeightOfCompactnessOnlyEvocativenessCounts() {
        Settings off = new Settings(6, 3, 2, 0, 1, 12, 2, 1e-4, 50, 7);
        State without = optimizer(off, Pole.HIGH, ToyPorts.create()).run().state();
        assertThat(without.history())
                .extracting(Iteration::figures)
                .allSatisfy(figures -> assertThat(figures.objective()).isEqualTo(figures.r2()))
                .allSatisfy(figures ->
                        assertThat(figures.totalCorrelationPerToken()).isPositive());

        Settings only = new Settings(6, 3, 2, 1, 0, 12, 2, 1e-4, 50, 7);
        State compact = optimizer(only, Pole.HIGH, ToyPorts.create()).run().state();
        assertThat(compact.last().figures().objective())
                .isEqualTo(compact.last().figures().totalCorrelationPerToken());
        assertThat(compact.history()).isNotEqualTo(without.history());
    }

    @Test
    void nothingIsProposedTwice() {
        State end = optimizer(SETTINGS, Pole.HIGH, ToyPorts.create()).run().state();
        assertThat(end.known()).doesNotHaveDuplicates();
        int proposed = end.history().stream().mapToInt(Iteration::proposed).sum();
        assertThat(proposed).isEqualTo(end.known().size());
        assertThat(end.history()).allSatisfy(i -> assertThat(i.verdicts()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theIterationsAskedForAreTheMost(int most) {
        Settings settings = new Settings(6, 3, 2, 1, most, 50, 0, 50, 7);
        OptimizationResult result =
                optimizer(settings, Pole.HIGH, ToyPorts.create()).run();
        assertThat(result.stop()).isEqualTo(StopReason.ITERATIONS);
        assertThat(result.state().iteration()).isEqualTo(most);
        assertThat(saved).hasSize(most + 1);
    }

    @Test
    void anImpossibleCandidateIsRankedLastNotFirst() {
        Ports toy = ToyPorts.create();
        Ports forbidding = new Ports(toy.texts(), toy.choices(), requests -> requests.stream()
                .map(r -> r.context().toString().contains("thing-11,")
                        ? new LogLikelihood(Double.NEGATIVE_INFINITY, 5, Provenance.EXACT)
                        : toy.likelihoods().logLikelihood(List.of(r)).get(0))
                .toList());
        OptimizationResult result = optimizer(SETTINGS, Pole.HIGH, forbidding).run();
        assertThat(result.state().history())
                .allSatisfy(
                        iteration -> assertThat(iteration.figures().objective()).isFinite());
        assertThat(result.reflection().text()).doesNotContain("thing-11,");
    }

    @Test
    void inFewWordsClaimsStandAlone() {
        Settings few = new Settings(6, 3, 2, 1, 12, 2, 1e-4, 5, 7);
        OptimizationResult result = optimizer(few, Pole.HIGH, ToyPorts.create()).run();
        assertThat(result.reflection().words()).isBetween(1, 5);
        assertThat(result.reflection().text()).startsWith("1. I collect thing-");
    }

    @Test
    void aSearchThatCannotBeginSaysSo() {
        Settings settings = new Settings(6, 3, 2, 1, 12, 2, 1e-4, 5, 7);
        BankProposals none = new BankProposals(ToyTrait.TRAIT, Pole.HIGH, 3);
        assertThatThrownBy(() ->
                        optimizer(none, settings, Pole.HIGH, ToyPorts.create()).run())
                .isInstanceOf(OptimizationException.class)
                .hasMessage("no reflection of at most 5 words could be proposed");
    }

    /** A proposer that does not answer requests to compact, to revise, or both; all else is the bank's. */
    private record Silent(Proposals bank, boolean compacting, boolean revising) implements Proposals {
        @Override
        public Proposed initial(int count, ProposedBefore known, RandomGenerator random) {
            return bank.initial(count, known, random);
        }

        @Override
        public Proposed compact(
                List<Reflection> candidates,
                List<List<String>> behaviours,
                int count,
                ProposedBefore known,
                RandomGenerator random) {
            return unless(compacting, bank.compact(candidates, behaviours, count, known, random));
        }

        @Override
        public Proposed revise(
                Reflection reflection,
                List<Response> responses,
                int count,
                ProposedBefore known,
                RandomGenerator random) {
            return unless(revising, bank.revise(reflection, responses, count, known, random));
        }

        private static Proposed unless(boolean silent, Proposed proposed) {
            if (silent) {
                throw new UnansweredException(Outcome.Status.REFUSED, "against the rules");
            }
            return proposed;
        }
    }

    private State end(boolean compacting, boolean revising) {
        BankProposals bank = new BankProposals(ToyTrait.TRAIT, Pole.HIGH, SETTINGS.words());
        Proposals proposals = new Silent(bank, compacting, revising);
        return optimizer(proposals, bank, SETTINGS, Pole.HIGH, ToyPorts.create())
                .run()
                .state();
    }

    @Test
    void aPhaseOfWhichTheProposerRefusesAllEndsNoSearch() {
        assertThat(List.of(end(true, false), end(false, true))).allSatisfy(state -> assertThat(
                        state.history().subList(1, state.history().size()))
                .isNotEmpty()
                .allSatisfy(iteration ->
                        assertThat(iteration.rejected()).containsExactly(new Rejection("", "against the rules"))));
        assertThatThrownBy(() -> end(true, true))
                .isInstanceOf(UnansweredException.class)
                .hasMessage("against the rules");
    }

    /** The opposite of the usual selection: the incumbent always goes, and the worst comes. */
    private static final class WorstObjective implements Selection {
        @Override
        public Choice first(List<ScoredProposal> field) {
            List<ScoredProposal> ranked = field.stream()
                    .sorted(Comparator.comparingDouble(ScoredProposal::value))
                    .toList();
            return new Choice(
                    ranked.get(0),
                    ranked.stream().map(one -> new Ruling(one, "by misfortune")).toList());
        }

        @Override
        public Choice challenge(ScoredProposal incumbent, List<ScoredProposal> field) {
            assertThat(field).first().isEqualTo(incumbent);
            return first(field.subList(1, field.size()));
        }
    }

    @Test
    void whatIsChosenIsUpToTheSelection() {
        BankProposals bank = new BankProposals(ToyTrait.TRAIT, Pole.HIGH, SETTINGS.words());
        State end = optimizer(bank, bank, new WorstObjective(), SETTINGS, Pole.HIGH, ToyPorts.create())
                .run()
                .state();

        assertThat(end.history()).allSatisfy(iteration -> {
            List<Verdict> selected = iteration.verdicts().stream()
                    .filter(verdict -> verdict.phase() == Verdict.Phase.SELECT)
                    .toList();
            assertThat(selected)
                    .isSortedAccordingTo(Comparator.comparingDouble(Verdict::value))
                    .allSatisfy(verdict -> assertThat(verdict.reason()).isEqualTo("by misfortune"));
            assertThat(selected)
                    .filteredOn(Verdict::kept)
                    .extracting(Verdict::proposal)
                    .containsExactly(iteration.incumbent());
            assertThat(iteration.replaced()).isEqualTo(iteration.number() > 0);
        });
        assertThat(end.history()).anyMatch(iteration -> iteration.gain() < 0);
    }

    @Test
    void settingsOutOfRangeNameTheValue() {
        assertThatThrownBy(() -> new Settings(6, 3, 2, 1, 0, 2, 1e-4, 50, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("iterations must be at least 1, not 0");
        assertThatThrownBy(() -> new Settings(6, 3, 2, Double.NaN, 1, 2, 1e-4, 50, 7))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Optimizer optimizer(Settings settings, Pole pole, Ports ports) {
        return optimizer(new BankProposals(ToyTrait.TRAIT, pole, settings.words()), settings, pole, ports);
    }

    private Optimizer optimizer(BankProposals bank, Settings settings, Pole pole, Ports ports) {
        return optimizer(bank, bank, settings, pole, ports);
    }

    private Optimizer optimizer(Proposals proposals, Behaviours behaviours, Settings settings, Pole pole, Ports ports) {
        return optimizer(proposals, behaviours, new BestObjective(settings.tolerance()), settings, pole, ports);
    }

    private Optimizer optimizer(
            Proposals proposals,
            Behaviours behaviours,
            Selection selection,
            Settings settings,
            Pole pole,
            Ports ports) {
        saved.clear();
        Scorer scorer = new Scorer(
                ports.likelihoods(),
                ToyPorts.evocativeness(ports, pole, settings.samples(), settings.seed()),
                new Templates(),
                settings);
        IroteStep step = new IroteStep(
                proposals,
                behaviours,
                scorer,
                selection,
                settings,
                TaskSplit.of(ToyTrait.TRAIT).optimised());
        return new Optimizer(step, StopRule.of(settings), saved::add, state -> {});
    }
}
