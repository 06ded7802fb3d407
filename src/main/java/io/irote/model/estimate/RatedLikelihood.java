package io.irote.model.estimate;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Message;
import io.irote.model.Outcome;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.Role;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stand-in for log-likelihoods: the model rates from 0 to 10 how well a continuation follows from its context, and
 * {@code log max(0.05, r / 10)} takes the place of {@code log p(continuation | context)}, {@code r} being the expected
 * rating, averaged over both orders of the two texts.
 *
 * <p>A context without a system turn, in which no reflection stands, has the neutral rating 5 and is not asked for. So the
 * difference that a reflection makes behaves like a pointwise mutual information: 0 for a rating of 5, positive above,
 * negative below, from {@code log 0.1} to {@code log 2} nats. It is not one: it does not grow with the text and does not obey
 * the chain rule, and is therefore always marked as rated.
 */
public final class RatedLikelihood implements LikelihoodModel {
    /** The answers to a question for a rating. */
    public static final List<String> RATINGS =
            IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();

    private static final double HIGHEST = 10;
    private static final double NEUTRAL = 0.5;
    /** A rating of 0 is an opinion, not an impossibility. */
    private static final double LEAST = 0.05;

    private final ChoiceModel model;
    private final BiFunction<String, String, List<String>> question;

    /** @param question asks how well the second text follows from the first, one prompt for each order */
    public RatedLikelihood(ChoiceModel model, BiFunction<String, String, List<String>> question) {
        this.model = model;
        this.question = question;
    }

    @Override
    public List<LogLikelihood> logLikelihood(List<LikelihoodRequest> requests) {
        return Outcome.allOf(logLikelihoodEach(requests));
    }

    @Override
    public List<Outcome<LogLikelihood>> logLikelihoodEach(List<LikelihoodRequest> requests) {
        List<ChoiceRequest> questions = requests.stream()
                .filter(RatedLikelihood::isRated)
                .flatMap(request -> questions(request).stream())
                .toList();
        Iterator<Outcome<ChoiceDistribution>> answers =
                model.chooseEach(questions).iterator();
        return requests.stream()
                .map(request -> (isRated(request) ? rating(answers) : new Outcome.Answered<>(NEUTRAL))
                        .map(rating -> score(request, rating)))
                .toList();
    }

    private static boolean isRated(LikelihoodRequest request) {
        return !request.continuation().isBlank()
                && !request.context().text(Role.SYSTEM).isBlank();
    }

    private List<ChoiceRequest> questions(LikelihoodRequest request) {
        String context =
                request.context().messages().stream().map(Message::text).collect(Collectors.joining("\n\n"));
        return question.apply(context, request.continuation()).stream()
                .map(question -> new ChoiceRequest(Prompt.of("", question), RATINGS))
                .toList();
    }

    /** In [0, 1], from the next two answers; from one of them where the other is missing. */
    private static Outcome<Double> rating(Iterator<Outcome<ChoiceDistribution>> answers) {
        List<Outcome<Double>> orders = Stream.of(answers.next(), answers.next())
                .map(answer -> answer.map(rating -> expected(rating) / HIGHEST))
                .toList();
        OptionalDouble mean = orders.stream()
                .flatMap(order -> order.answer().stream())
                .mapToDouble(rating -> rating)
                .average();
        return mean.isPresent() ? new Outcome.Answered<>(mean.getAsDouble()) : orders.get(0);
    }

    private static double expected(ChoiceDistribution answer) {
        List<Double> weights = answer.renormalised();
        return IntStream.range(0, weights.size())
                .mapToDouble(r -> r * weights.get(r))
                .sum();
    }

    private static LogLikelihood score(LikelihoodRequest request, double rating) {
        String text = request.continuation().strip();
        if (text.isEmpty()) {
            return new LogLikelihood(0, 0, Provenance.RATED);
        }
        // Rounding can lift a certain 10 a little above 1.
        double nats = Math.log(Math.min(1, Math.max(LEAST, rating)));
        return new LogLikelihood(nats, text.split("\\s+").length, Provenance.RATED);
    }
}
