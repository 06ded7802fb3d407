package io.irote.report.evaluation;

import io.irote.evaluation.Drift;
import io.irote.evaluation.EvaluationResult;
import io.irote.evaluation.ScaleReliability;
import io.irote.evaluation.robustness.ResponseStyle;
import io.irote.model.spec.ModelSpec;
import io.irote.report.kit.Numbers;
import io.irote.report.score.Caveats;
import io.irote.report.score.Claims;
import io.irote.report.score.Differences;
import io.irote.report.score.Gaps;
import io.irote.runtime.job.RunConfig;
import io.irote.score.Comparison;
import io.irote.score.Contrast;
import io.irote.statistics.reliability.Reliability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an evaluation found out, in sentences. */
public record EvaluationSentences(EvaluationResult result) {
    private static final String STATISTICS =
            "Intervals (95 %) and p: one sign-flip test of paired differences over tasks, so that an interval excludes 0"
                    + " exactly when p is below 0.05. Verdicts go by p by Holm over all rows of a table. Skewed: a few tasks differ"
                    + " far from the rest, so that intervals and p hold less often than they claim. g: standardised.";

    /** How sentences call a reflection: one that is alone needs no name. */
    String subject(String reflection) {
        return result.reflections().size() == 1 ? Claims.SUBJECT : reflection;
    }

    /** One for each comparison with a baseline. */
    public List<String> verdicts() {
        return new Claims(result.contrasts().stream()
                        .map(c -> new Contrast(subject(c.reflection()), c.baseline(), c.ahead()))
                        .toList())
                .sentences();
    }

    public List<String> reliabilities() {
        return result.reliabilities().stream()
                .map(EvaluationSentences::reliability)
                .toList();
    }

    private static String reliability(ScaleReliability scale) {
        return "Reliability of " + scale.tasks() + " over the " + scale.prompts() + " ways of prompting: "
                + scale.reliability().map(EvaluationSentences::coefficients).orElse("not defined") + ".";
    }

    private static String coefficients(Reliability reliability) {
        return "alpha " + Numbers.number(reliability.alpha(), 2) + ", omega "
                + Numbers.number(reliability.omega(), 2)
                + (reliability.isTooHigh() ? ", too high: the items are answered as if they were one" : "");
    }

    /** Which traits each reflection moves that it is not meant for. */
    public List<String> drifts() {
        Map<String, List<Drift>> byReflection = result.drift().stream()
                .collect(Collectors.groupingBy(Drift::reflection, LinkedHashMap::new, Collectors.toList()));
        return byReflection.entrySet().stream()
                .map(e -> subject(e.getKey()) + " " + moved(e.getValue()))
                .toList();
    }

    private static String moved(List<Drift> drifts) {
        if (drifts.stream().flatMap(drift -> drift.change().stream()).noneMatch(Comparison::isTested)) {
            return "was evaluated by an earlier irote: whether it moves other traits is not said.";
        }
        String moved = drifts.stream()
                .filter(Drift::isSignificant)
                .map(drift -> drift.title()
                        + drift.change().map(c -> " by " + Differences.mean(c)).orElse(""))
                .collect(Collectors.joining(", "));
        return moved.isEmpty() ? "moves no other trait that its items could tell." : "also moves " + moved + ".";
    }

    /** How each reflection answers whatever it is asked. */
    public List<String> styles() {
        return result.styles().stream().map(this::style).toList();
    }

    private String style(ResponseStyle style) {
        String acquiescence = style.acquiescence().isPresent()
                ? EvaluationTables.signed(style.acquiescence().getAsDouble(), 3)
                : "not defined (one keying only)";
        return subject(style.reflection()) + ": acquiescence " + acquiescence + ", pull of the last option "
                + EvaluationTables.signed(style.position(), 3) + " (shares of the scale, 0 is none).";
    }

    /** What was left out, how to read the figures, whose answers they are. */
    public List<String> notes() {
        return Stream.of(result.notes(), statistics(), caveats(), List.of(provenance()))
                .flatMap(List::stream)
                .toList();
    }

    /** Nothing where figures are of an earlier version, which had other ones. */
    private List<String> statistics() {
        return result.contrasts().stream()
                        .flatMap(contrast -> contrast.ahead().stream())
                        .anyMatch(Comparison::isTested)
                ? List.of(STATISTICS)
                : List.of();
    }

    /** What a reader must know before believing the figures. */
    public List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        if (result.simulated()) {
            caveats.add(Caveats.SIMULATED);
        } else if (result.config().judge().equals(ModelSpec.EMBEDDED.toString())) {
            caveats.add(Caveats.RATED_BY_ENCODER);
        }
        result.scores().forEach(score -> score.pooled()
                .completeness()
                .ifPresent(answers -> caveats.addAll(Gaps.of("with " + score.name(), answers))));
        return caveats;
    }

    private String provenance() {
        RunConfig config = result.config();
        return "Model " + config.model() + ", proposer " + config.proposer() + ", judge " + config.judge()
                + ", samples " + config.settings().samples() + ", seed "
                + config.settings().seed() + ", irote " + config.irote() + ".";
    }
}
