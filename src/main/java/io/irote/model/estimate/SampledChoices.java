package io.irote.model.estimate;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.Outcome;
import io.irote.model.Provenance;
import io.irote.model.SampleNumbers;
import io.irote.model.SecondTry;
import io.irote.model.TextGenerator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Option probabilities estimated from sampled answers with a Dirichlet(½) prior:
 * {@code p_j = (n_j + ½) / (n + k/2)} for {@code n_j} of {@code n} readable answers that name option {@code j} of
 * {@code k}; an answer between two consecutive numbers counts for both, by how near it is to each. One that names none is
 * asked for once more and then left out.
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

    @Override
    public List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
        return Outcome.allOf(chooseEach(requests));
    }

    /** What came of each request; one that fewer than half of the answers can be read of is unreadable. */
    @Override
    public List<Outcome<ChoiceDistribution>> chooseEach(List<ChoiceRequest> requests) {
        List<OptionReader> readers = requests.stream()
                .map(request -> new OptionReader(request.options(), request.labels()))
                .toList();
        List<Outcome<Generation>> answers = SecondTry.attempt(
                texts,
                requests.stream().flatMap(this::samples).toList(),
                (i, answer) -> readers.get(i / samples).read(answer).isPresent());
        return IntStream.range(0, requests.size())
                .mapToObj(i -> outcome(
                        requests.get(i).options(), readers.get(i), answers.subList(i * samples, (i + 1) * samples)))
                .toList();
    }

    private Stream<GenerationRequest> samples(ChoiceRequest request) {
        return IntStream.range(0, samples)
                .mapToObj(j -> new GenerationRequest(request.prompt(), TEMPERATURE, MAX_TOKENS, numbers.of(j)));
    }

    private Outcome<ChoiceDistribution> outcome(
            List<String> options, OptionReader reader, List<Outcome<Generation>> outcomes) {
        List<Generation> written =
                outcomes.stream().flatMap(outcome -> outcome.answer().stream()).toList();
        List<Reading> readings =
                written.stream().flatMap(answer -> reader.read(answer).stream()).toList();
        return 2 * readings.size() < samples
                ? missing(options, readings.size(), reader, outcomes)
                : new Outcome.Answered<>(estimate(options.size(), readings, written));
    }

    private static ChoiceDistribution estimate(int options, List<Reading> readings, List<Generation> written) {
        double total = readings.size() + PRIOR * options;
        List<Double> probabilities = IntStream.range(0, options)
                .mapToObj(j -> (readings.stream()
                                        .mapToDouble(
                                                reading -> reading.weights().get(j))
                                        .sum()
                                + PRIOR)
                        / total)
                .toList();
        return new ChoiceDistribution(
                probabilities,
                0,
                Provenance.SAMPLED,
                written.stream().mapToInt(Generation::tokens).sum(),
                written.stream().map(Generation::text).toList(),
                written.stream().allMatch(Generation::cached));
    }

    /** What failed for good says why; else a text that cannot be read does. */
    private Outcome<ChoiceDistribution> missing(
            List<String> options, int read, OptionReader reader, List<Outcome<Generation>> outcomes) {
        List<Outcome.Missing<ChoiceDistribution>> failed = outcomes.stream()
                .filter(outcome -> outcome.answer().isEmpty())
                .map(outcome -> outcome.<ChoiceDistribution>lack())
                .toList();
        return failed.size() > samples / 2
                ? failed.get(0)
                : new Outcome.Missing<>(
                        Outcome.Status.UNREADABLE,
                        "only " + read + " of " + samples + " answers named one of the options "
                                + String.join(", ", options) + "; another was '" + unreadable(reader, outcomes) + "'");
    }

    private static String unreadable(OptionReader reader, List<Outcome<Generation>> outcomes) {
        String text = outcomes.stream()
                .flatMap(outcome -> outcome.answer().stream())
                .filter(answer -> reader.read(answer).isEmpty())
                .findFirst()
                .orElseThrow()
                .text();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
