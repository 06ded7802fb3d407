package io.irote.report.page;

import io.irote.report.search.RunFigure;
import io.irote.report.search.RunSettings;
import io.irote.runtime.job.RunConfig;
import io.irote.search.RunResult;
import io.irote.statistics.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came out of runs at each value of a setting, all else being equal.
 *
 * @param values of the setting, in order
 * @param cases those that were run at every value
 */
record Ablation(String setting, List<String> values, List<Case> cases) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 20;

    /**
     * Runs that differ in the setting alone.
     *
     * @param name trait, and what else tells it from the other cases
     * @param runs at each value
     */
    record Case(String name, List<RunResult> runs) {}

    /**
     * One for each setting that varies between the runs and has a case; runs that were not scored on held-out tasks
     * take no part.
     */
    static List<Ablation> of(List<Reported> all) {
        List<RunResult> runs = all.stream()
                .flatMap(reported -> reported.run().stream())
                .filter(run -> run.heldOut().isPresent())
                .toList();
        List<String> varying =
                RunSettings.varying(runs.stream().map(RunResult::config).toList());
        return varying.stream()
                .map(setting -> of(setting, varying, runs))
                .filter(ablation -> !ablation.cases.isEmpty())
                .toList();
    }

    private static Ablation of(String setting, List<String> varying, List<RunResult> runs) {
        Function<RunResult, String> value = run -> value(run, setting);
        List<String> values = sorted(runs.stream().map(value).distinct().toList());
        List<String> others =
                varying.stream().filter(other -> !other.equals(setting)).toList();
        boolean seeds = runs.stream()
                        .map(RunResult::config)
                        .map(Ablation::seed)
                        .distinct()
                        .count()
                > 1;
        Map<String, Map<String, RunResult>> byCase = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> name(run.config(), others, seeds),
                        LinkedHashMap::new,
                        Collectors.toMap(value, Function.identity(), (first, again) -> first)));
        return new Ablation(setting, values, complete(byCase, values));
    }

    private static List<Case> complete(Map<String, Map<String, RunResult>> byCase, List<String> values) {
        List<Case> cases = new ArrayList<>();
        byCase.forEach((name, runs) -> {
            if (runs.size() == values.size()) {
                cases.add(new Case(
                        name,
                        values.stream()
                                .map(value -> Objects.requireNonNull(runs.get(value)))
                                .toList()));
            }
        });
        cases.sort(Comparator.comparing(each -> NUMBER.matcher(each.name()).replaceAll(Ablation::padded)));
        return cases;
    }

    /** So that 25 stands before 100. */
    private static String padded(MatchResult number) {
        return " ".repeat(Math.max(0, LONGEST_NUMBER - number.group().length())) + number.group();
    }

    private static String name(RunConfig config, List<String> settings, boolean seeds) {
        Map<String, String> all = RunSettings.of(config);
        return Stream.of(
                        Stream.of(config.trait()),
                        settings.stream().map(setting -> setting + " " + all.get(setting)),
                        seeds ? Stream.of("seed " + seed(config)) : Stream.<String>empty())
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    private static long seed(RunConfig config) {
        return config.settings().seed();
    }

    private static String value(RunResult run, String setting) {
        return Objects.requireNonNull(RunSettings.of(run.config()).get(setting));
    }

    /** Numbers by size, texts as they come. */
    private static List<String> sorted(List<String> values) {
        return values.stream().allMatch(value -> value.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?"))
                ? values.stream()
                        .sorted(Comparator.comparingDouble(Double::parseDouble))
                        .toList()
                : values;
    }

    /** The figure of each case that has it at every value. */
    List<List<Estimate>> figures(RunFigure outcome) {
        return cases.stream()
                .map(each -> each.runs().stream().map(outcome.figure()).toList())
                .filter(each -> each.stream().allMatch(figure -> Double.isFinite(figure.value())))
                .toList();
    }

    /** By how much a value is ahead of the first one, paired over cases; empty below two cases. */
    Optional<Estimate> change(RunFigure outcome, int value) {
        List<List<Estimate>> figures = figures(outcome);
        return figures.size() < 2
                ? Optional.empty()
                : Optional.of(Estimate.ofDifferences(column(figures, value), column(figures, 0)));
    }

    private static double[] column(List<List<Estimate>> figures, int value) {
        return figures.stream().mapToDouble(each -> each.get(value).value()).toArray();
    }

    /** Over the cases with its error over them, at each value; of one case, what that has over tasks. */
    List<Estimate> means(RunFigure outcome) {
        List<List<Estimate>> figures = figures(outcome);
        if (figures.size() == 1) {
            return figures.get(0);
        }
        List<Estimate> means = new ArrayList<>();
        for (int i = 0; i < values.size() && !figures.isEmpty(); i++) {
            means.add(Estimate.of(column(figures, i)));
        }
        return means;
    }
}
