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
}
