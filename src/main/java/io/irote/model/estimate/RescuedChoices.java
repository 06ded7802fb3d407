package io.irote.model.estimate;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Choices as a server tells their probabilities, and from samples, so labelled, where it tells none: an odd answer in the
 * middle of a search costs samples of one question, not the search.
 *
 * @param always whether that holds also where a server tells none any more; not where its log-probabilities of texts are
 *     believed, which are as odd then
 */
public record RescuedChoices(ChoiceModel told, ChoiceModel sampled, boolean always) implements ChoiceModel {
    @Override
    public List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
        return Outcome.allOf(chooseEach(requests));
    }

    @Override
    public List<Outcome<ChoiceDistribution>> chooseEach(List<ChoiceRequest> requests) {
        List<Outcome<ChoiceDistribution>> outcomes = new ArrayList<>(told(requests));
        int[] untold = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).answer().isEmpty())
                .toArray();
        if (untold.length > 0) {
            Iterator<Outcome<ChoiceDistribution>> samples = sampled.chooseEach(
                            IntStream.of(untold).mapToObj(requests::get).toList())
                    .iterator();
            IntStream.of(untold).forEach(i -> outcomes.set(i, samples.next()));
        }
        return outcomes;
    }

    private List<Outcome<ChoiceDistribution>> told(List<ChoiceRequest> requests) {
        try {
            return told.chooseEach(requests);
        } catch (UnansweredException e) {
            if (!always) {
                throw e;
            }
            return Collections.nCopies(requests.size(), e.missing());
        }
    }
}
