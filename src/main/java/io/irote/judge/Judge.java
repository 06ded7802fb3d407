package io.irote.judge;

import io.irote.model.ModelException;
import io.irote.model.Outcome;
import java.util.List;

/** Says where answers stand on a rubric: the evaluator q(v | y, x) of METHOD §3 where the rubric is a trait's. */
@FunctionalInterface
public interface Judge {
    /**
     * What is judged of each request, in request order; one without a judgement takes no other with it.
     *
     * @throws ModelException if nothing can be judged at all, or not by such a rubric
     */
    List<Outcome<Judgement>> judge(List<JudgementRequest> requests);
}
