package io.irote.report;

import io.irote.evaluation.HeldOut;
import io.irote.evaluation.HeldOutScore;
import io.irote.model.ModelSpec;
import io.irote.model.Provenance;
import io.irote.objective.Estimate;
import io.irote.optimizer.Figures;
import io.irote.optimizer.Iteration;
import io.irote.optimizer.Verdict;
import io.irote.run.RunResult;
import io.irote.run.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The outcome of a run as its tables and sentences, whatever they are printed as. */
record RunReport(RunResult result) {
    /** What every output of the embedded engine says. */
    static final String SIMULATED =
            "Simulated respondent (embedded): no evidence of how a language model would answer.";

    String title() {
        return result.title() + " (" + result.config().trait() + ")";
    }

    /** The held-out comparison; empty where the budget was spent before. */
    Optional<Table> heldOut() {
        return result.heldOut().map(RunReport::table);
    }

    private static Table table(HeldOut heldOut) {
        String instrument = heldOut.instrument() + " (" + heldOut.items() + " items)";
        boolean open = heldOut.openTasks() > 0;
        String tasks = "open tasks (" + heldOut.openTasks() + ")";
        List<String> header = open
                ? List.of("held out, 0-10", instrument, tasks, "reflection is ahead by")
                : List.of("held out, 0-10", instrument, "reflection is ahead by");
        return new Table(header, heldOut.scores().stream().map(RunReport::row).toList());
    }

    private static List<String> row(HeldOutScore score) {
        String ahead = score.name().equals(HeldOut.REFLECTION) ? "" : signed(score.shortfall());
        return score.open()
                .map(open -> List.of(score.name(), plain(score.questionnaire(), 2), plain(open, 2), ahead))
                .orElseGet(() -> List.of(score.name(), plain(score.questionnaire(), 2), ahead));
    }

    String comparison() {
        return result.heldOut()
                .map(heldOut -> heldOut.beatsBaselines()
                        ? "The reflection beats no prompt and the role prompt by more than one standard error."
                        : "The reflection does not beat every baseline by more than one standard error.")
                .orElse("The reflection was not compared with baselines: the budget was spent before.");
    }

    /** What a reader must know before believing the figures, a sentence each. */
    List<String> caveats() {
        Figures figures = result.last().figures();
        List<String> caveats = new ArrayList<>();
        if (result.simulated()) {
            caveats.add(SIMULATED);
        } else if (result.config().judge().equals(ModelSpec.EMBEDDED.toString())) {
            caveats.add("Answers to open tasks were rated by the embedded engine, a sentence encoder, not by a model.");
        }
        if (figures.compactnessProvenance() == Provenance.RATED) {
            caveats.add("The model gives no text log-probabilities: compactness is made of ratings, not of nats.");
        }
        if (figures.missing() > 0) {
            caveats.add(figures.missing() + " answers to open tasks were empty or cut off, twice, and are left out.");
        }
        return caveats;
    }

    /** One row an iteration. J is chained: its first value plus every gain, since TC changes with E. */
    Table history() {
        List<String> header = List.of(
                "iteration", "J, chained", "TC/|E|", "B/|S|", "R2", "score 0-10", "gain in J", "tried", "made by");
        List<List<String>> rows = new ArrayList<>();
        double objective = result.history().get(0).figures().objective();
        for (Iteration iteration : result.history()) {
            objective += iteration.gain();
            rows.add(row(iteration, objective));
        }
        return new Table(header, rows);
    }

    private static List<String> row(Iteration iteration, double objective) {
        Figures figures = iteration.figures();
        return List.of(
                Integer.toString(iteration.number()),
                number(objective, 4),
                number(figures.totalCorrelationPerToken(), 4),
                behaviours(iteration),
                plain(new Estimate(figures.r2(), figures.r2StandardError(), figures.tasks()), 4),
                number(figures.traitScore(), 2),
                iteration.replaced()
                        ? signed(new Estimate(iteration.gain(), iteration.gainStandardError(), figures.tasks()), 4)
                        : "-",
                Integer.toString(iteration.proposed()),
                iteration.incumbent().origin());
    }

    /** The behaviour term of ê, the most compact candidate of the iteration. */
    private static String behaviours(Iteration iteration) {
        return iteration.verdicts().stream()
                .filter(verdict -> verdict.phase() == Verdict.Phase.COMPACTNESS && verdict.kept())
                .flatMap(verdict -> verdict.compactness().stream())
                .map(score -> number(score.behavioursPerToken(), 4))
                .findFirst()
                .orElse("-");
    }

    /** Why each proposal was kept or dropped, counted. */
    Table verdicts() {
        Map<String, Integer> counts = new TreeMap<>();
        result.history().stream()
                .flatMap(iteration -> iteration.verdicts().stream())
                .forEach(v -> counts.merge(
                        v.phase().name().toLowerCase(Locale.ROOT)
                                + (v.kept() ? ": kept, " : ": dropped, ")
                                + v.reason(),
                        1,
                        Integer::sum));
        return new Table(
                List.of("candidates", "times"),
                counts.entrySet().stream()
                        .map(e -> List.of(e.getKey(), e.getValue().toString()))
                        .toList());
    }

    Table usage() {
        return new Table(
                List.of("role", "port", "calls", "from cache", "prompt tokens", "completion tokens"),
                result.usage().stream().map(RunReport::row).toList());
    }

    private static List<String> row(Usage usage) {
        return List.of(
                usage.role(),
                usage.port(),
                count(usage.calls()),
                count(usage.cached()),
                count(usage.promptTokens()),
                count(usage.completionTokens()));
    }

    String ending() {
        int iterations = result.last().number();
        long calls = result.usage().stream().mapToLong(Usage::calls).sum();
        return String.format(
                Locale.ROOT,
                "After %d iteration%s, %s calls and %.1f s: %s.",
                iterations,
                iterations == 1 ? "" : "s",
                count(calls),
                result.seconds(),
                result.stop().description());
    }

    String provenance() {
        return models() + ", seed "
                + result.config().settings().seed() + ", irote "
                + result.config().irote() + ", catalogue "
                + result.config()
                        .catalogue()
                        .substring(0, Math.min(12, result.config().catalogue().length()))
                + ", compactness "
                + result.last().figures().compactnessProvenance().name().toLowerCase(Locale.ROOT) + ", evocativeness "
                + result.last().figures().evocativenessProvenance().name().toLowerCase(Locale.ROOT);
    }

    private String models() {
        String model = result.config().model();
        String proposer = result.config().proposer();
        String judge = result.config().judge();
        return "model " + model
                + (proposer.equals(model) ? "" : ", proposer " + proposer)
                + (judge.equals(model) ? "" : ", judge " + judge);
    }

    static String plain(Estimate estimate, int digits) {
        return number(estimate.value(), digits) + error(estimate, digits);
    }

    private static String signed(Estimate estimate) {
        return signed(estimate, 2);
    }

    static String signed(Estimate estimate, int digits) {
        return (estimate.value() >= 0 ? "+" : "") + plain(estimate, digits);
    }

    private static String error(Estimate estimate, int digits) {
        return Double.isNaN(estimate.standardError()) ? "" : " ± " + number(estimate.standardError(), digits);
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
