package io.irote;

import io.irote.embedded.EmbeddedEngine;
import io.irote.judge.EmbeddedJudge;
import io.irote.judge.TraitRubric;
import io.irote.objective.Evocativeness;
import io.irote.objective.Questions;
import io.irote.optimizer.BestObjective;
import io.irote.optimizer.IroteStep;
import io.irote.optimizer.Iteration;
import io.irote.optimizer.OptimizationResult;
import io.irote.optimizer.Optimizer;
import io.irote.optimizer.Scorer;
import io.irote.optimizer.Settings;
import io.irote.optimizer.StopRule;
import io.irote.optimizer.proposal.BankProposals;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.score.HeldOut;
import io.irote.score.TaskSplit;
import io.irote.statistics.Estimate;
import io.irote.subject.Interview;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Optimises every shipped trait and facet at both poles on the embedded engine and prints how it went. A search passes
 * if every gain is positive, it converges, its reflection has at most 50 words and repeats nothing, and its held-out
 * questionnaire score is on the right side of the midpoint.
 */
class CatalogueBench {
    private static final Settings SETTINGS = new Settings(10, 3, 6, 1, 20, 2, 1e-3, 50, 1);
    private final TraitCatalog catalogue = TraitCatalog.shipped();

    /** Held-out trait scores 0–10: items without a prompt, with role prompt, first candidate, optimised; open tasks. */
    private record Row(
            TraitId id,
            OptimizationResult result,
            double none,
            double role,
            double first,
            double optimised,
            double openNone,
            double openOptimised) {

        boolean passes() {
            Reflection reflection = result.reflection();
            List<String> statements = reflection.statements();
            return result.state().history().stream().allMatch(iteration -> iteration.gain() >= 0)
                    && result.stop().converged()
                    && reflection.words() <= SETTINGS.words()
                    && statements.stream().distinct().count() == statements.size()
                    && optimised > 5;
        }

        @Override
        public String toString() {
            return String.format(
                    "%-36s %4d %-9s %6.2f %5d | %5.2f %5.2f %5.2f %9.2f | %5.2f %9.2f %s%n      %s",
                    id,
                    result.state().iteration(),
                    result.stop(),
                    result.state().history().stream()
                            .mapToDouble(Iteration::gain)
                            .sum(),
                    result.reflection().words(),
                    none,
                    role,
                    first,
                    optimised,
                    openNone,
                    openOptimised,
                    passes() ? "" : "FAILS",
                    result.reflection().text().replace("\n", "\n      "));
        }
    }

    @Test
    void everyTraitAtBothPoles() {
        table("traits", catalogue.traits().stream());
    }

    @Test
    void everyFacetAtBothPoles() {
        table("facets", catalogue.traits().stream().flatMap(trait -> trait.facets().stream()));
    }

    private void table(String title, Stream<Trait> traits) {
        System.out.printf(
                "%n%-36s %4s %-9s %6s %5s | %5s %5s %5s %9s | %5s %9s%n",
                title, "iter", "stop", "gain J", "words", "none", "role", "first", "optimised", "none", "optimised");
        List<Row> rows = new ArrayList<>();
        traits.forEach(trait -> rows.addAll(bothPoles(trait)));
        System.out.printf(
                "mean held out: none %.2f, role %.2f, first %.2f, optimised %.2f; open tasks: none %.2f, optimised %.2f%n",
                mean(rows, Row::none),
                mean(rows, Row::role),
                mean(rows, Row::first),
                mean(rows, Row::optimised),
                mean(rows, Row::openNone),
                mean(rows, Row::openOptimised));
        List<TraitId> failures =
                rows.stream().filter(row -> !row.passes()).map(Row::id).toList();
        System.out.printf("%d of %d pass; the others: %s%n", rows.size() - failures.size(), rows.size(), failures);
    }

    private static double mean(List<Row> rows, java.util.function.ToDoubleFunction<Row> column) {
        return rows.stream().mapToDouble(column).average().orElse(Double.NaN);
    }

    private List<Row> bothPoles(Trait trait) {
        EmbeddedEngine engine =
                EmbeddedEngine.of(trait, catalogue.system(trait.id().system()), catalogue.traits(), Optional.empty());
        List<Row> rows = new ArrayList<>();
        for (Pole pole : Pole.values()) {
            rows.add(row(trait, pole, engine));
            System.out.println(rows.get(rows.size() - 1));
        }
        return rows;
    }

    private static Row row(Trait trait, Pole pole, EmbeddedEngine engine) {
        Templates templates = new Templates();
        TraitRubric rubric = new TraitRubric(trait, pole, templates);
        Evocativeness evocativeness = new Evocativeness(
                new Interview(engine, engine),
                new Questions(templates, SETTINGS.samples(), SETTINGS.seed()),
                new EmbeddedJudge(engine),
                rubric);
        IroteStep step = new IroteStep(
                new BankProposals(trait, pole, SETTINGS.words()),
                new BankProposals(trait, pole, SETTINGS.words()),
                new Scorer(engine, evocativeness, templates, SETTINGS),
                new BestObjective(SETTINGS.tolerance()),
                SETTINGS,
                TaskSplit.of(trait).optimised());
        OptimizationResult result = new Optimizer(step, StopRule.of(SETTINGS), state -> {}, state -> {}).run();
        Reflection begun = result.state().history().get(0).incumbent().reflection();
        HeldOut first =
                HeldOut.of(trait, HeldOut.answers(trait, pole, begun, evocativeness, templates), SETTINGS.seed());
        HeldOut last = HeldOut.of(
                trait, HeldOut.answers(trait, pole, result.reflection(), evocativeness, templates), SETTINGS.seed());
        return new Row(
                rubric.id(),
                result,
                questionnaire(last, HeldOut.NO_PROMPT),
                questionnaire(last, HeldOut.ROLE_PROMPT),
                questionnaire(first, HeldOut.REFLECTION),
                questionnaire(last, HeldOut.REFLECTION),
                open(last, HeldOut.NO_PROMPT),
                open(last, HeldOut.REFLECTION));
    }

    private static double questionnaire(HeldOut heldOut, String name) {
        return heldOut.score(name).questionnaire().value();
    }

    private static double open(HeldOut heldOut, String name) {
        return heldOut.score(name).open().map(Estimate::value).orElse(Double.NaN);
    }
}
