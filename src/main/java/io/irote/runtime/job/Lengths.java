package io.irote.runtime.job;

import io.irote.objective.Task;
import io.irote.optimizer.Settings;
import io.irote.optimizer.proposal.ModelProposals;
import io.irote.reflection.Insight;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.reflection.Templates.Exchange;
import io.irote.reflection.Templates.Option;
import io.irote.trait.Experience;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * How many tokens the prompts of a run have at most. A token is taken to be three bytes of UTF-8 or more, as it is in
 * text of any language by the tokenizers in use, and a model's layout to add {@value #LAYOUT} tokens to a turn.
 */
record Lengths(Trait trait, Pole pole, Templates templates, Settings settings) {
    private static final int BYTES_A_TOKEN = 3;
    private static final int LAYOUT = 12;
    /** Six bytes with the space behind it: two tokens. */
    private static final String WORD = "longs";

    /** A reflection as a text that is scored. */
    long reflection() {
        return tokens(longest().text()) + 1;
    }

    /** The turn that a reflection is given to the model in. */
    long system() {
        return LAYOUT + Math.max(tokens(templates.reflection(longest().text())), tokens(templates.role(trait, pole)));
    }

    /** What stands before a reflection that is scored. */
    long candidate() {
        return LAYOUT + tokens(templates.candidate());
    }

    /** What stands between a reflection and a behaviour. */
    long behaviourQuestion() {
        return reflection() + 2 * LAYOUT + tokens(templates.behaviour());
    }

    long items(List<Task> tasks) {
        return longest(tasks, task -> task instanceof Task.Closed closed ? tokens(item(closed)) : 0);
    }

    long questions(List<Task> tasks) {
        return longest(
                tasks,
                task -> task instanceof Task.Open open
                        ? tokens(templates.open(open.task().text()))
                        : 0);
    }

    /** A judgement's prompt without the answer that is judged. */
    long judgement(List<Task> tasks) {
        return longest(
                tasks,
                task -> task instanceof Task.Open open
                        ? tokens(templates.judge(trait, open.task().text(), ""))
                        : 0);
    }

    /** A question for a rating without the texts that are rated. */
    long rating() {
        return LAYOUT
                + templates.rate("", "").stream()
                        .mapToLong(Lengths::tokens)
                        .max()
                        .orElse(0);
    }

    long initial() {
        List<String> examples = trait.pole(pole).statements().stream()
                .map(Experience::toString)
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(ModelProposals.EXAMPLES)
                .toList();
        return LAYOUT + tokens(templates.initial(trait, pole, examples, ModelProposals.AT_ONCE, settings.words()));
    }

    /** @param behaviour tokens of a behaviour */
    long compact(int behaviour) {
        List<String> behaviours = Collections.nCopies(settings.behaviours(), words(behaviour / 2));
        return LAYOUT
                + tokens(templates.compact(
                        trait,
                        pole,
                        Collections.nCopies(settings.candidates(), longest()),
                        Collections.nCopies(settings.candidates(), behaviours),
                        ModelProposals.AT_ONCE,
                        settings.words()));
    }

    long revise() {
        String text = "x".repeat(ModelProposals.SHOWN_CHARACTERS);
        List<Exchange> shown = Collections.nCopies(ModelProposals.SHOWN, new Exchange(text, text));
        return LAYOUT
                + tokens(templates.revise(
                        trait, pole, longest(), shown, shown, ModelProposals.AT_ONCE, settings.words()));
    }

    private String item(Task.Closed task) {
        List<Option> options = IntStream.range(0, task.scale().options().size())
                .mapToObj(i -> new Option(
                        task.scale().options().get(i), task.scale().labels().get(i)))
                .toList();
        return templates.item(task.item().statement(), options);
    }

    /** As many insights as are asked for, and as many words as are allowed. */
    private Reflection longest() {
        int insights = Reflection.mostInsights(settings.words());
        int each = Math.max(2, settings.words() / insights);
        return new Reflection(
                Collections.nCopies(insights, new Insight("I " + words(each / 2), words(each - each / 2))));
    }

    private static long longest(List<Task> tasks, ToLongFunction<Task> tokens) {
        return LAYOUT + tasks.stream().mapToLong(tokens).max().orElse(0);
    }

    private static String words(int n) {
        return String.join(" ", Collections.nCopies(Math.max(1, n), WORD));
    }

    static long tokens(String text) {
        return divideUp(text.getBytes(StandardCharsets.UTF_8).length, BYTES_A_TOKEN);
    }

    static long divideUp(long n, long unit) {
        return (n + unit - 1) / unit;
    }
}
