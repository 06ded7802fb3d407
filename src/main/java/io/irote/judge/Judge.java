package io.irote.judge;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Evaluation;
import io.irote.model.EvaluationRequest;
import io.irote.model.ModelException;
import io.irote.model.Outcome;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.TraitEvaluator;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The trait evaluator as a model's rating (METHOD §6): how far an answer shows the high pole of a trait from 1 to 5, as
 * the expectation over the five options, {@code u = (E − 1) / 4}; {@code 1 − u} for the low pole.
 */
public final class Judge implements TraitEvaluator {
    private static final List<String> OPTIONS = List.of("1", "2", "3", "4", "5");
    /** What is left to the other pole: a rating is an opinion and never certain. */
    private static final double DOUBT = 0.001;

    private final ChoiceModel model;
    private final Templates templates;
    private final Trait trait;

    public Judge(ChoiceModel model, Templates templates, Trait trait) {
        this.model = model;
        this.templates = templates;
        this.trait = trait;
    }

    @Override
    public List<Evaluation> evaluate(List<EvaluationRequest> requests) {
        return Outcome.allOf(evaluateEach(requests));
    }

    @Override
    public List<Outcome<Evaluation>> evaluateEach(List<EvaluationRequest> requests) {
        List<Outcome<ChoiceDistribution>> ratings =
                model.chooseEach(requests.stream().map(this::question).toList());
        return IntStream.range(0, ratings.size())
                .mapToObj(i -> ratings.get(i)
                        .map(rating -> evaluation(requests.get(i).trait().pole(), rating))
                        .because("the judge's rating"))
                .toList();
    }

    private ChoiceRequest question(EvaluationRequest request) {
        TraitId asked = request.trait();
        if (!asked.name().equals(trait.id().name())) {
            throw new ModelException(
                    "the judge was made for " + trait.id().name() + "; it cannot rate " + asked.name());
        }
        return new ChoiceRequest(Prompt.of("", templates.judge(trait, request.task(), request.response())), OPTIONS);
    }

    /** What a rating says of a pole. */
    public static Evaluation evaluation(Pole pole, ChoiceDistribution rating) {
        List<Double> weights = rating.renormalised();
        double high = IntStream.range(0, weights.size())
                        .mapToDouble(i -> i * weights.get(i))
                        .sum()
                / (weights.size() - 1);
        double unit = pole == Pole.HIGH ? high : 1 - high;
        return new Evaluation(Math.min(1 - DOUBT, Math.max(DOUBT, unit)), Provenance.RATED, Optional.of(rating));
    }
}
