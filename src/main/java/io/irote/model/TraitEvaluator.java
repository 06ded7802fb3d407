package io.irote.model;

import java.util.List;

/** The trait evaluator q(v | y, x): how probable it is that an open answer shows a pole of a trait (METHOD §3). */
@FunctionalInterface
public interface TraitEvaluator {
    /**
     * The evaluations of each request, in request order.
     *
     * @throws ModelException if a request cannot be answered; an error never becomes an evaluation
     */
    List<Evaluation> evaluate(List<EvaluationRequest> requests);

    /**
     * The same, where one request without an evaluation takes no other with it.
     *
     * @throws ModelException if the model cannot be used at all
     */
    default List<Outcome<Evaluation>> evaluateEach(List<EvaluationRequest> requests) {
        return Outcome.answered(evaluate(requests));
    }
}
