package io.irote.report.search;

import io.irote.model.Provenance;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Figures;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import io.irote.report.score.Caveats;
import io.irote.report.score.Claims;
import io.irote.report.score.Differences;
import io.irote.report.score.Gaps;
import io.irote.report.score.UsageTable;
import io.irote.runtime.Usage;
import io.irote.score.Contrast;
import io.irote.score.HeldOut;
import io.irote.score.HeldOutScore;
import io.irote.search.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outcome of a run as its tables and sentences, whatever they are printed as. */
public record RunReport(RunResult result) {
    String title() {
        return result.title() + " (" + result.config().trait() + ")";
    }

    /** The held-out comparison; empty where the budget was spent before. */
    public Optional<Table> heldOut() {
        return result.heldOut().map(RunReport::table);
    }

    private static Table table(HeldOut heldOut) {
        String instrument = heldOut.instrument() + " (" + heldOut.items() + " items)";
        List<String> header = new ArrayList<>(List.of("held out, 0-10", instrument));
        if (heldOut.openTasks() > 0) {
            header.add("open tasks (" + heldOut.openTasks() + ")");
        }
        header.addAll(List.of("reflection is ahead by", "95 % interval", "p"));
        return new Table(header, heldOut.scores().stream().map(RunReport::row).toList());
    }

    private static List<String> row(HeldOutScore score) {
        List<String> row = new ArrayList<>(List.of(score.name(), Numbers.plain(score.questionnaire(), 2)));
        score.open().ifPresent(open -> row.add(Numbers.plain(open, 2)));
        row.addAll(
                score.name().equals(HeldOut.REFLECTION)
                        ? List.of("", "", "")
                        : score.ahead()
                                .map(ahead ->
                                        Differences.cells(Optional.of(ahead)).subList(0, 3))
                                .orElseGet(() -> List.of(Numbers.signed(score.shortfall(), 2), "-", "-")));
        return row;
    }

    /** What the reflection is worth beside each baseline, a sentence each. */
    public List<String> claims() {
        return result.heldOut()
                .map(RunReport::claims)
                .orElse(List.of("The reflection was not compared with baselines: the budget was spent before."));
    }

    private static List<String> claims(HeldOut heldOut) {
        List<HeldOutScore> baselines = heldOut.scores().stream()
                .filter(score -> !score.name().equals(HeldOut.REFLECTION))
                .toList();
        return baselines.stream().allMatch(score -> score.ahead().isEmpty())
                ? List.of(Claims.earlier(baselines.stream().map(RunReport::lead).collect(Collectors.joining(", "))))
                : new Claims(baselines.stream().map(RunReport::contrast).toList()).sentences();
    }

    private static String lead(HeldOutScore score) {
        return Claims.lead(contrast(score), score.shortfall());
    }

    private static Contrast contrast(HeldOutScore score) {
        return new Contrast(Claims.SUBJECT, score.name(), score.ahead());
    }

    /** What a reader must know before believing the figures, a sentence each. */
    public List<String> caveats() {
        Figures figures = result.last().figures();
        List<String> caveats = new ArrayList<>();
        if (result.simulated()) {
            caveats.add(Caveats.SIMULATED);
        } else if (result.config().judge().equals(ModelSpec.EMBEDDED.toString())) {
            caveats.add(Caveats.RATED_BY_ENCODER);
        }
        if (figures.compactnessProvenance() == Provenance.RATED) {
            caveats.add("The model gives no text log-probabilities: compactness is made of ratings, not of nats.");
        }
        if (figures.completeness().isEmpty() && figures.missing() > 0) {
            caveats.add(figures.missing() + " answers to open tasks were empty or cut off, twice, and are left out.");
        }
        caveats.addAll(gaps());
        caveats.addAll(result.doubts().orElse(List.of()));
        return caveats;
    }

    /** What is missing in the answers behind the figures, the search's first. */
    private List<String> gaps() {
        Stream<String> search = result.last().figures().completeness().stream()
                .flatMap(answers -> Gaps.of("of the search", answers).stream());
        Stream<String> heldOut = result.heldOut().stream()
                .flatMap(all -> all.scores().stream())
                .flatMap(score -> score.completeness().stream()
                        .flatMap(answers -> Gaps.of("with " + score.name() + ", held out,", answers).stream()));
        return Stream.concat(search, heldOut).toList();
    }

    public History history() {
        return History.of(result);
    }

    /** Why each proposal was kept, dropped or not even tried, counted. */
    public Table verdicts() {
        return DropReasons.of(result.history());
    }

    public Table usage() {
        return UsageTable.of(result.usage());
    }

    public String ending() {
        int iterations = result.last().number();
        long calls = result.usage().stream().mapToLong(Usage::calls).sum();
        return String.format(
                Locale.ROOT,
                "After %d iteration%s, %s calls%s and %.1f s%s: %s.",
                iterations,
                iterations == 1 ? "" : "s",
                Numbers.count(calls),
                requests(calls),
                result.seconds(),
                speed(),
                result.stop().description());
    }

    /** How many requests these calls and the examination of models took, where that is more. */
    private String requests(long calls) {
        long sent = result.usage().stream()
                .mapToLong(usage -> usage.sent().orElse(0))
                .sum();
        return sent > calls ? " (" + Numbers.count(sent) + " requests to servers)" : "";
    }

    /** How fast models in this process were asked, what was read once for several texts counted for each of them. */
    private String speed() {
        long tokens = result.usage().stream()
                .mapToLong(usage -> usage.promptTokens() + usage.completionTokens())
                .sum();
        return result.config().cast().inProcess() && tokens > 0 && result.seconds() > 0
                ? " (" + Numbers.count(Math.round(tokens / result.seconds())) + " tokens a second)"
                : "";
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
}
