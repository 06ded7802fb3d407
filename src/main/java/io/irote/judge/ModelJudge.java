package io.irote.judge;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Outcome;
import io.irote.model.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A model that is asked for the label of each answer (METHOD §6): the score is the expectation over the labels.
 *
 * @param judge spec of the model
 */
public record ModelJudge(ChoiceModel model, String judge) implements Judge {
    /** What is left to the other end: a rating is an opinion and never certain. */
    private static final double DOUBT = 0.001;

    @Override
    public List<Outcome<Judgement>> judge(List<JudgementRequest> requests) {
        List<Outcome<ChoiceDistribution>> ratings =
                model.chooseEach(requests.stream().map(ModelJudge::question).toList());
        return IntStream.range(0, ratings.size())
                .mapToObj(i -> ratings.get(i)
                        .map(rating -> judgement(requests.get(i).rubric(), rating))
                        .because("the judge's rating"))
                .toList();
    }

    private static ChoiceRequest question(JudgementRequest request) {
        Rubric rubric = request.rubric();
        return new ChoiceRequest(
                rubric.prompt(request.question(), request.answer()),
                rubric.grades().labels());
    }

    private Judgement judgement(Rubric rubric, ChoiceDistribution rating) {
        return new Judgement(rating, score(rubric.grades(), rating), Provenance.RATED, Optional.empty(), judge);
    }

    /** The score, in [0.001, 0.999], that a rating gives. */
    public static double score(Grades grades, ChoiceDistribution rating) {
        return Math.min(1 - DOUBT, Math.max(DOUBT, grades.score(rating.renormalised())));
    }
}
