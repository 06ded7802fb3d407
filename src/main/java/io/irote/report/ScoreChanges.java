package io.irote.report;

import io.irote.evaluation.HeldOut;
import io.irote.evaluation.HeldOutScore;
import io.irote.objective.Estimate;
import io.irote.run.RunConfig;
import io.irote.run.RunResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The scores of runs on held-out tasks, each beside its change to the first run's. */
record ScoreChanges(List<ComparedRun> runs) {
    private static final String NOTHING = "-";

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
        return runs.stream()
                        .map(run -> run.result().config())
                        .map(ScoreChanges::texts)
                        .distinct()
                        .count()
                == 1;
    }

    private static List<String> texts(RunConfig config) {
        return List.of(config.trait(), config.catalogue(), config.prompts());
    }

    /** @param otherwise what is to be said where they are comparable */
    String remark(String otherwise) {
        return comparable()
                ? otherwise
                : "The runs differ in their trait, catalogue or prompts: their scores are not comparable.";
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
        return runs.stream().map(this::json).toList();
    }

    private Map<String, Object> json(ComparedRun run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run.name());
        for (Part part : Part.values()) {
            Map<String, Object> score = new LinkedHashMap<>();
            score.put("score", part.of.apply(run.result()));
            score.put("change", change(run, part));
            json.put(part.key, score);
        }
        return json;
    }
}
