package io.irote.model;

import java.util.List;

/** Gives the probability of each closed option as the answer to a prompt. */
@FunctionalInterface
public interface ChoiceModel {
    /**
     * The option probabilities of each request, in request order.
     *
     * @throws ModelException if a request cannot be answered; an error never becomes a distribution
     */
    List<ChoiceDistribution> choose(List<ChoiceRequest> requests);

    /**
     * The same, where one request without a distribution takes no other with it.
     *
     * @throws ModelException if the model cannot be used at all
     */
    default List<Outcome<ChoiceDistribution>> chooseEach(List<ChoiceRequest> requests) {
        return Outcome.answered(choose(requests));
    }
}
