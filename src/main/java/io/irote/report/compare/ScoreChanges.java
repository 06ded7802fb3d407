package io.irote.report.compare;

import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import io.irote.report.score.Differences;
import io.irote.runtime.job.ReadTexts;
import io.irote.runtime.job.RunConfig;
import io.irote.score.Comparison;
import io.irote.score.HeldOut;
import io.irote.score.HeldOutScore;
import io.irote.search.RunResult;
import io.irote.statistics.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The scores of runs on held-out tasks, each beside its change to the first run's. */
record ScoreChanges(List<ComparedRun> runs) {
    private static final String NOTHING = "-";
    private static final String CHANGES =
            "Changes are to the first run; ± is one standard error, as if they were not paired over tasks.";
    private static final String UNPAIRED = ": there are no two answers of both runs to one task to compare.";

    /** What is shown of a run, in points of 10. */
    private enum Part {
        QUESTIONNAIRE("heldOut", "held out, 0-10", result -> score(result, HeldOut.REFLECTION)
                .map(HeldOutScore::questionnaire)),
        OPEN("openTasks", "open tasks", result -> score(result, HeldOut.REFLECTION)
                .flatMap(HeldOutScore::open)),
        AHEAD("aheadOfRolePrompt", "ahead of role prompt", result -> score(result, HeldOut.ROLE_PROMPT)
                .map(HeldOutScore::shortfall));

        private final String key;
        private final String title;
        private final Function<RunResult, Optional<Estimate>> of;

        Part(String key, String title, Function<RunResult, Optional<Estimate>> of) {
            this.key = key;
            this.title = title;
            this.of = of;
        }
    }

    /** Whether all were scored with the same tasks and texts; another model is what one may want to compare. */
    boolean comparable() {
        List<RunConfig> configs =
                runs.stream().map(run -> run.result().config()).toList();
        return configs.stream().map(RunConfig::trait).distinct().count() == 1
                && ReadTexts.scoreAlike(configs.stream().map(RunConfig::texts).toList());
    }

    /** How the changes are to be read. */
    String remark() {
        if (!comparable()) {
            return "The runs differ in their trait, catalogue or prompts: their scores are not comparable.";
        }
        String unpaired = IntStream.range(1, runs.size())
                .filter(i -> compared().get(i).isEmpty())
                .mapToObj(i -> runs.get(i).name())
                .collect(Collectors.joining(", "));
        return CHANGES + (unpaired.isEmpty() ? "" : " No verdict on " + unpaired + UNPAIRED);
    }

    Table table() {
        List<String> header = Stream.concat(
                        Stream.of("run"), Stream.of(Part.values()).flatMap(part -> Stream.of(part.title, "change")))
                .toList();
        return new Table(header, runs.stream().map(this::row).toList());
    }

    private List<String> row(ComparedRun run) {
        return Stream.concat(
                        Stream.of(run.name()),
                        Stream.of(Part.values())
                                .flatMap(part -> Stream.of(
                                        part.of
                                                .apply(run.result())
                                                .map(score -> Numbers.plain(score, 2))
                                                .orElse(NOTHING),
                                        change(run, part)
                                                .map(change -> Numbers.signed(change, 2))
                                                .orElse(NOTHING))))
                .toList();
    }

    /**
     * What the changes over all held-out tasks are worth, a row for each run that has answers to pair with the first.
     */
    Table paired() {
        List<Optional<Comparison>> compared = compared();
        return new Table(
                Stream.concat(Stream.of("run", "tasks", "paired change"), Differences.HEADER.stream())
                        .toList(),
                IntStream.range(0, runs.size())
                        .boxed()
                        .flatMap(i -> compared.get(i).stream()
                                .map(change -> paired(runs.get(i).name(), change)))
                        .toList());
    }

    private static List<String> paired(String run, Comparison change) {
        return Stream.concat(
                        Stream.of(run, Integer.toString(change.tasks())),
                        Differences.cells(Optional.of(change)).stream())
                .toList();
    }

    /** Nothing for the first run, those that were scored with other texts, and those without answers task by task. */
    private List<Optional<Comparison>> compared() {
        ComparedRun first = runs.get(0);
        long seed = first.result().config().settings().seed();
        return Comparison.together(runs.stream()
                .map(run -> run == first || !comparable()
                        ? Optional.<Comparison>empty()
                        : Comparison.of(run.scores(), first.scores(), seed))
                .toList());
    }

    private Optional<Estimate> change(ComparedRun run, Part part) {
        return run == runs.get(0) || !comparable()
                ? Optional.empty()
                : part.of
                        .apply(run.result())
                        .flatMap(now -> part.of.apply(runs.get(0).result()).map(now::minus));
    }

    private static Optional<HeldOutScore> score(RunResult result, String name) {
        return result.heldOut().map(heldOut -> heldOut.score(name));
    }

    List<Map<String, Object>> json() {
        List<Optional<Comparison>> compared = compared();
        return IntStream.range(0, runs.size())
                .mapToObj(i -> json(runs.get(i), compared.get(i)))
                .toList();
    }

    private Map<String, Object> json(ComparedRun run, Optional<Comparison> paired) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run.name());
        for (Part part : Part.values()) {
            Map<String, Object> score = new LinkedHashMap<>();
            score.put("score", part.of.apply(run.result()));
            score.put("change", change(run, part));
            json.put(part.key, score);
        }
        json.put("paired", paired);
        return json;
    }
}
