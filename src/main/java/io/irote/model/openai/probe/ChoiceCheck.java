package io.irote.model.openai.probe;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.call.Caller;
import io.irote.model.openai.wire.GreedyChat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A questionnaire item, asked for its options' probabilities and for a written answer. */
record ChoiceCheck(GreedyChat chat, ChoiceRequest item) {
    private static final int TOKENS = 16;

    /** The probabilities; a way that takes several requests a call is given two. */
    ChoiceDistribution ask(Caller<ChoiceRequest, ChoiceDistribution> caller) {
        return ask(caller, item);
    }

    /** The same of another question. */
    static ChoiceDistribution ask(Caller<ChoiceRequest, ChoiceDistribution> caller, ChoiceRequest question) {
        return caller.call(caller.most() > 1 ? List.of(question, question) : List.of(question))
                .answers()
                .get(0);
    }

    /** What is odd if the model writes another answer than the one it gives the most probability; mostly empty. */
    Optional<String> disagreement(ChoiceDistribution distribution) {
        String written = written();
        int likeliest = likeliest(distribution.probabilities());
        String expected = item.options().get(likeliest);
        if (written.startsWith(expected)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "the likeliest option of a test item is %s (p = %.2f) but the model writes '%s';"
                        + " its choice probabilities may not be how it answers, look at the result's open tasks, too",
                expected,
                distribution.renormalised().get(likeliest),
                written));
    }

    private static int likeliest(List<Double> probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.size(); i++) {
            best = probabilities.get(i) > probabilities.get(best) ? i : best;
        }
        return best;
    }

    private String written() {
        String text = chat.ask(chat.body(item.prompt(), TOKENS))
                .at("choices")
                .first()
                .at("message")
                .at("content")
                .text();
        return text.strip().lines().findFirst().orElse("");
    }
}
