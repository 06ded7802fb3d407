package io.irote.evaluation.robustness;

import io.irote.evaluation.baseline.TextWriter;
import io.irote.instrument.Item;
import io.irote.objective.Task;
import io.irote.reflection.Templates;
import io.irote.trait.Language;
import io.irote.trait.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Questionnaire items in other words, written by a model. */
record Paraphrases(TextWriter writer, Templates templates) {
    private static final Pattern LINE = Pattern.compile("[^\\n\"]+");
    private static final Pattern ENGLISH = Pattern.compile("(?:I|My)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int TOKENS = 80;
    private static final int MOST_WORDS = 40;

    /** The items in other words, under their own IDs; one of which no usable paraphrase was written is left out. */
    List<Task> of(List<Task.Closed> items) {
        List<Optional<String>> texts = writer.write(
                items.stream()
                        .map(task -> templates.paraphrase(task.item().statement()))
                        .toList(),
                TOKENS,
                0,
                this::sentence);
        List<Task> paraphrased = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Task.Closed task = items.get(i);
            texts.get(i)
                    .map(text -> new Item(task.item().id(), text, task.item().keyed()))
                    .ifPresent(item -> paraphrased.add(new Task.Closed(item, task.scale())));
        }
        return paraphrased;
    }

    /** One line in the first person, without quotation marks around it. */
    private Optional<String> sentence(String answer) {
        String text = answer.replaceAll("^[\"“]|[\"”]$", "").strip();
        return Optional.of(text)
                .filter(t -> LINE.matcher(t).matches() && isAboutOneself(t))
                .filter(t -> Words.count(t) <= MOST_WORDS);
    }

    private boolean isAboutOneself(String sentence) {
        Language language = templates.language();
        return language.isEnglish() ? ENGLISH.matcher(sentence).matches() : language.isFirstPerson(sentence);
    }
}
