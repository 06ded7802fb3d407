package io.irote;

import io.irote.evaluation.HeldOut;
import io.irote.evaluation.TaskSplit;
import io.irote.model.Ports;
import io.irote.objective.Evocativeness;
import io.irote.optimizer.BankProposals;
import io.irote.optimizer.IroteStep;
import io.irote.optimizer.Iteration;
import io.irote.optimizer.OptimizationResult;
import io.irote.optimizer.Optimizer;
import io.irote.optimizer.Scorer;
import io.irote.optimizer.Settings;
import io.irote.optimizer.StopRule;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.run.Engines;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitCatalog;
import io.irote.trait.TraitId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Optimises every shipped trait at both poles on the embedded engine and prints how it went. */
class CatalogueBench {
    private static final Settings SETTINGS = new Settings(10, 3, 6, 1, 20, 2, 1e-3, 50, Long.getLong("seed", 1));
    private final TraitCatalog catalogue = TraitCatalog.shipped();
    private final List<String> failures = new ArrayList<>();
    private final List<double[]> scores = new ArrayList<>();

    @Test
    void everyTraitAtBothPoles() {
        table("traits", catalogue.traits().stream());
        if (Boolean.getBoolean("facets")) {
            table("facets", catalogue.traits().stream().flatMap(trait -> trait.facets().stream()));
        }
    }

    private void table(String title, Stream<Trait> traits) {
        failures.clear();
        scores.clear();
        System.out.printf(
                "%n%-34s %5s %9s %6s %6s %6s   %s%n",
                title,
                "iter",
                "stop",
                "J gain",
                "R2",
                "words",
                "held out 0-10: none  role  first  optimised | open none  optimised");
        traits.filter(trait -> trait.id().name().contains(System.getProperty("only", "")))
                .forEach(this::bothPoles);
        System.out.printf(
                "mean held out: none %.2f, role %.2f, first %.2f, optimised %.2f; open none %.2f, optimised %.2f%n",
                mean(0), mean(1), mean(2), mean(3), mean(4), mean(5));
        System.out.printf("%d of %d pass; not: %s%n", scores.size() - failures.size(), scores.size(), failures);
    }

    private double mean(int column) {
        return scores.stream().mapToDouble(row -> row[column]).average().orElse(Double.NaN);
    }

    private void bothPoles(Trait trait) {
        Ports ports = Engines.open(
                io.irote.model.ModelSpec.EMBEDDED,
                trait,
                catalogue,
                Optional.of(Path.of(System.getProperty("java.io.tmpdir"), "irote-bench")));
        for (Pole pole : Pole.values()) {
            onePole(trait, pole, ports);
        }
    }

    private void onePole(Trait trait, Pole pole, Ports ports) {
        TraitId id = trait.id().with(pole);
        Templates templates = new Templates();
        IroteStep step = new IroteStep(
                new BankProposals(trait, pole, SETTINGS.words()),
                new Scorer(ports, templates, id, SETTINGS),
                SETTINGS,
                TaskSplit.of(trait).optimised());
        OptimizationResult result = new Optimizer(step, StopRule.of(SETTINGS), state -> {}, state -> {}).run();
        List<Iteration> history = result.state().history();
        Evocativeness evocativeness = new Evocativeness(ports, templates, id, 6, 1);
        HeldOut first = HeldOut.of(trait, pole, history.get(0).incumbent().reflection(), evocativeness, templates);
        HeldOut last = HeldOut.of(trait, pole, result.reflection(), evocativeness, templates);
        double[] row = {
            questionnaire(last, HeldOut.NO_PROMPT),
            questionnaire(last, HeldOut.ROLE_PROMPT),
            questionnaire(first, HeldOut.REFLECTION),
            questionnaire(last, HeldOut.REFLECTION),
            open(last, HeldOut.NO_PROMPT),
            open(last, HeldOut.REFLECTION)
        };
        scores.add(row);
        boolean rises = history.stream().allMatch(iteration -> iteration.gain() >= 0);
        Reflection reflection = result.reflection();
        boolean repeats = new HashSet<>(reflection.statements()).size()
                < reflection.statements().size();
        boolean pass = rises && result.stop().converged() && !repeats && reflection.words() <= 50 && row[3] > 5;
        if (!pass) {
            failures.add(id.toString());
        }
        System.out.printf(
                "%-34s %5d %9s %6.2f %6.2f %6d               %5.2f %5.2f %6.2f %6.2f     | %5.2f %6.2f   %s%n",
                id,
                result.state().iteration(),
                result.stop(),
                history.stream().mapToDouble(Iteration::gain).sum(),
                result.state().last().figures().r2(),
                reflection.words(),
                row[0],
                row[1],
                row[2],
                row[3],
                row[4],
                row[5],
                pass ? "" : "FAILS");
        if (Boolean.getBoolean("texts")) {
            System.out.println(reflection.text().indent(6).stripTrailing());
        }
    }

    private static double questionnaire(HeldOut heldOut, String name) {
        return heldOut.score(name).questionnaire().value();
    }

    private static double open(HeldOut heldOut, String name) {
        var open = heldOut.score(name).open();
        return open == null ? Double.NaN : open.value();
    }
}
