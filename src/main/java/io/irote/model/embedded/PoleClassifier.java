package io.irote.model.embedded;

import io.irote.trait.Pole;
import io.irote.trait.TraitId;
import java.util.List;

/** q(v | y): which pole of which trait an answer shows, a softmax over all poles. */
final class PoleClassifier {
    private final TraitSpace traits;
    private final Settings settings;

    PoleClassifier(TraitSpace traits, Settings settings) {
        this.traits = traits;
        this.settings = settings;
    }

    /** The probability that a text shows a pole, among the poles of all known traits; uniform for an empty text. */
    double probability(TraitId id, String text) {
        return probabilities(text)[2 * traits.indexOf(id) + (id.pole() == Pole.HIGH ? 0 : 1)];
    }

    /** High and low of each trait in turn. */
    double[] probabilities(String text) {
        List<String> sentences = Statements.ofSentences(text);
        double[] scores = new double[2 * traits.axes().size()];
        if (!sentences.isEmpty()) {
            Vector mean = Vector.mean(
                            sentences.stream().map(s -> traits.space().of(s)).toList())
                    .unit();
            for (int i = 0; i < scores.length; i++) {
                TraitAxis axis = traits.axes().get(i / 2);
                scores[i] = mean.dot(axis.pole(i % 2 == 0 ? Pole.HIGH : Pole.LOW));
            }
        }
        return Softmax.of(scores, settings.evaluatorTemperature());
    }
}
