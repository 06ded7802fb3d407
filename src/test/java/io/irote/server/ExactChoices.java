package io.irote.server;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Provenance;
import java.util.List;
import java.util.stream.Stream;

/**
 * The probability that the next token is an option, bare or after a space, asked of the model directly. Options are one
 * token.
 */
public record ExactChoices(ExactModel model) implements ChoiceModel {
    @Override
    public List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
        return requests.stream().map(this::answer).toList();
    }

    private ChoiceDistribution answer(ChoiceRequest request) {
        List<Integer> prompt = model.template().ids(request.prompt());
        Reading reading = model.read(prompt);
        List<Double> p =
                request.options().stream().map(option -> p(reading, option)).toList();
        return new ChoiceDistribution(p, Provenance.EXACT, prompt.size());
    }

    private double p(Reading reading, String option) {
        return Stream.of(option, " " + option)
                .map(model.tokenizer()::encode)
                .filter(ids -> ids.size() == 1)
                .mapToDouble(ids -> reading.p(ids.get(0)))
                .sum();
    }
}
