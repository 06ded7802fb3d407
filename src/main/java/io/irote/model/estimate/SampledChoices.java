package io.irote.model.estimate;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.ModelException;
import io.irote.model.Outcome;
import io.irote.model.Provenance;
import io.irote.model.SampleNumbers;
import io.irote.model.SecondTry;
import io.irote.model.TextGenerator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Option probabilities estimated from sampled answers with a Dirichlet(½) prior:
 * {@code p_j = (n_j + ½) / (n + k/2)} for {@code n_j} of {@code n} readable answers that name option {@code j} of
 * {@code k}. An answer that names none is asked for once more and then left out.
 */
public final class SampledChoices implements ChoiceModel {
    private static final double PRIOR = 0.5;
    private static final double TEMPERATURE = 1;
    /** The longest answer. */
    public static final int MAX_TOKENS = 32;
    /** Answers by which an option's probability is estimated where no log-probabilities are given. */
    public static final int USUAL = 20;

    private static final int EXCERPT = 60;

    private final TextGenerator texts;
    private final SampleNumbers numbers;
    private final int samples;

    /**
     * @param samples answers to each request, at least 1
     */
    public SampledChoices(TextGenerator texts, SampleNumbers numbers, int samples) {
        if (samples < 1) {
            throw new IllegalArgumentException("samples must be at least 1, not " + samples);
        }
        this.texts = texts;
        this.numbers = numbers;
        this.samples = samples;
    }

    /**
     * @throws ModelException also if fewer than half of the answers to a request name an option
     */
    @Override
    public List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
        List<OptionReader> readers = requests.stream()
                .map(request -> new OptionReader(request.options()))
                .toList();
        List<Generation> answers = Outcome.allOf(SecondTry.attempt(
                texts,
                requests.stream().flatMap(this::samples).toList(),
                (i, answer) -> readers.get(i / samples).read(answer).isPresent()));
        return IntStream.range(0, requests.size())
                .mapToObj(i -> estimate(
                        requests.get(i).options(), readers.get(i), answers.subList(i * samples, (i + 1) * samples)))
                .toList();
    }

    private Stream<GenerationRequest> samples(ChoiceRequest request) {
        return IntStream.range(0, samples)
                .mapToObj(j -> new GenerationRequest(request.prompt(), TEMPERATURE, MAX_TOKENS, numbers.of(j)));
    }

    private ChoiceDistribution estimate(List<String> options, OptionReader reader, List<Generation> answers) {
        int[] named = answers.stream()
                .map(reader::read)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .toArray();
        if (2 * named.length < samples) {
            throw new ModelException("only " + named.length + " of " + samples + " answers named one of the options "
                    + String.join(", ", options) + "; another was '" + unreadable(reader, answers) + "'");
        }
        double total = named.length + PRIOR * options.size();
        List<Double> probabilities = IntStream.range(0, options.size())
                .mapToObj(j -> (IntStream.of(named).filter(name -> name == j).count() + PRIOR) / total)
                .toList();
        int tokens = answers.stream().mapToInt(Generation::tokens).sum();
        return new ChoiceDistribution(
                probabilities,
                0,
                Provenance.SAMPLED,
                tokens,
                answers.stream().map(Generation::text).toList(),
                answers.stream().allMatch(Generation::cached));
    }

    private static String unreadable(OptionReader reader, List<Generation> answers) {
        String text = answers.stream()
                .filter(answer -> reader.read(answer).isEmpty())
                .findFirst()
                .orElseThrow()
                .text();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
