package io.irote.model;

import java.util.List;

/** Gives the natural-log probability of each continuation after its context; never generates. */
@FunctionalInterface
public interface LikelihoodModel {
    /**
     * The log-likelihoods of each request's continuation, in request order.
     *
     * @throws ModelException if a request cannot be answered; an error never becomes a number
     */
    List<LogLikelihood> logLikelihood(List<LikelihoodRequest> requests);

    /**
     * The same, where one request without a log-likelihood takes no other with it.
     *
     * @throws ModelException if the model cannot be used at all
     */
    default List<Outcome<LogLikelihood>> logLikelihoodEach(List<LikelihoodRequest> requests) {
        return Outcome.answered(logLikelihood(requests));
    }
}
