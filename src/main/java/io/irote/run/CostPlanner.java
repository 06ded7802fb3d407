package io.irote.run;

import io.irote.model.ModelSpec;
import io.irote.model.Tokens;
import io.irote.objective.Task;
import io.irote.optimizer.Settings;
import io.irote.reflection.Templates;
import io.irote.reflection.Templates.Option;
import java.util.List;

/**
 * Counts what the loop of METHOD §4 will ask, phase by phase, if it runs all its iterations and nothing is cached. Texts
 * are taken to be as long as they may be, at four characters a token.
 *
 * @param optimised the tasks of the loop
 * @param heldOut the tasks after it
 */
record CostPlanner(
        Roles roles,
        Settings settings,
        List<Task> optimised,
        List<Task> heldOut,
        Templates templates,
        Batching batching,
        PriceTable prices) {
    private static final int CHARACTERS_A_TOKEN = 4;
    private static final int CHARACTERS_A_WORD = 6;
    private static final int ANSWER_WORDS = 100;
    private static final int BEHAVIOUR_WORDS = 15;
    /** Definition, poles, instructions and some examples or responses. */
    private static final int PROPOSER_WORDS = 500;

    private static final int JUDGE_WORDS = 150;
    private static final int REFLECTIONS_A_CALL = 5;
    private static final int FINALISTS = 3;
    private static final int BASELINES = 3;

    /** Requests of one kind with what one of them costs. */
    private record Load(long requests, long prompt, long completion) {
        Tokens tokens() {
            return new Tokens(requests * prompt, requests * completion);
        }
    }

    CostPlan plan() {
        long t = settings.iterations();
        long reflections = finalists() + t * (FINALISTS + 1L);
        double samples = 1.0 / Math.min(batching.samples(), settings.samples());
        double behaviours = 1.0 / Math.max(1, Math.min(batching.samples(), settings.behaviours()));
        List<CostPlan.Line> lines = List.of(
                line("reflections written", roles.proposer(), proposals(t), 1),
                line("behaviours", roles.model(), behaviours(t), behaviours),
                line(
                        batching.questions() > 1 ? "ratings of texts" : "log-probabilities of texts",
                        roles.model(),
                        likelihoods(t),
                        batching.likelihoods()),
                line("questionnaire items", roles.model(), items(t), batching.choices()),
                line("answers to open tasks", roles.model(), answers(reflections * open(optimised)), samples),
                line("judgements", roles.judge(), judgements(reflections * open(optimised)), batching.judgements()),
                line("held-out items", roles.model(), heldOutItems(), batching.choices()),
                line("held-out answers", roles.model(), answers(BASELINES * open(heldOut)), samples),
                line(
                        "held-out judgements",
                        roles.judge(),
                        judgements(BASELINES * open(heldOut)),
                        batching.judgements()));
        return new CostPlan(lines.stream().filter(line -> line.calls() > 0).toList());
    }

    /** @param perRequest calls that a request takes */
    private CostPlan.Line line(String phase, ModelSpec model, Load load, double perRequest) {
        boolean local = model instanceof ModelSpec.Embedded;
        long calls = local ? 0 : (long) Math.ceil(load.requests() * perRequest);
        return new CostPlan.Line(phase, model.toString(), calls, load.tokens(), prices.of(model));
    }

    /** K first candidates, then K/2 rewrites and K revisions an iteration, a few in one call. */
    private Load proposals(long t) {
        int k = settings.candidates();
        long calls =
                ceil(k, REFLECTIONS_A_CALL) + t * (ceil(rewrites(), REFLECTIONS_A_CALL) + ceil(k, REFLECTIONS_A_CALL));
        return new Load(calls, tokens(PROPOSER_WORDS), REFLECTIONS_A_CALL * tokens(settings.words()));
    }

    private Load behaviours(long t) {
        long each = system() + tokens(templates.candidate()) + tokens(settings.words()) + tokens(templates.behaviour());
        return new Load(t * settings.candidates() * settings.behaviours(), each, tokens(BEHAVIOUR_WORDS));
    }

    /** K + 1 texts and about half of the K·M1 behaviours for each reflection scored; E costs as much as its members. */
    private Load likelihoods(long t) {
        long k = settings.candidates();
        long behaviours = k * settings.behaviours();
        long scored = t * (rewrites() + FINALISTS + 2L) + FINALISTS;
        long requests = scored * (k + 1) + t * (behaviours + rewrites() * behaviours / 2) + (t + 1) * (k + 1);
        long each = system() + tokens(templates.candidate()) + 2 * tokens(settings.words());
        return new Load(batching.questions() * requests, each, batching.questions() - 1L);
    }

    private Load items(long t) {
        return new Load(race() + t * (race() + closed(optimised)), item(), 1);
    }

    private Load heldOutItems() {
        return new Load(BASELINES * closed(heldOut), item(), 1);
    }

    private Load answers(long tasks) {
        return new Load(tasks * settings.samples(), system() + tokens(ANSWER_WORDS), tokens(ANSWER_WORDS));
    }

    private Load judgements(long tasks) {
        return new Load(tasks * settings.samples(), tokens(JUDGE_WORDS + 2 * ANSWER_WORDS), 1);
    }

    /** Items that K new entrants answer while the field is halved. */
    private long race() {
        long items = 0;
        long closed = closed(optimised);
        long running = settings.candidates();
        for (long answered = 0, next; answered < closed; answered = next) {
            next = Math.min(closed, answered == 0 ? 4 : 2 * answered);
            items += running * (next - answered);
            running = Math.max(Math.min(running, FINALISTS), (running + 1) / 2);
        }
        return items;
    }

    private int finalists() {
        return Math.min(FINALISTS, settings.candidates());
    }

    private int rewrites() {
        return Math.max(1, settings.candidates() / 2);
    }

    private long item() {
        List<Option> options = List.of();
        String text = optimised.stream()
                .filter(Task.Closed.class::isInstance)
                .map(task -> templates.item(((Task.Closed) task).item().statement(), options))
                .findFirst()
                .orElse("");
        return system() + tokens(text) + tokens(BEHAVIOUR_WORDS);
    }

    private long system() {
        return tokens(templates.reflection(words(settings.words())));
    }

    private static long closed(List<Task> tasks) {
        return tasks.stream().filter(Task.Closed.class::isInstance).count();
    }

    private static long open(List<Task> tasks) {
        return tasks.size() - closed(tasks);
    }

    private static String words(int n) {
        return "x".repeat(n * CHARACTERS_A_WORD);
    }

    private static long tokens(int words) {
        return ceil((long) words * CHARACTERS_A_WORD, CHARACTERS_A_TOKEN);
    }

    private static long tokens(String text) {
        return ceil(text.length(), CHARACTERS_A_TOKEN);
    }

    private static long ceil(long n, long unit) {
        return (n + unit - 1) / unit;
    }
}
