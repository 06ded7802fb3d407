package io.irote.server;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Provenance;
import java.util.List;
import java.util.stream.Stream;

/**
 * The probability that an answer begins with an option and with no longer one, bare or behind a space, asked of the model
 * directly. Behind a space only where that and the option's beginning are one token.
 */
public record ExactChoices(ExactModel model) implements ChoiceModel {
    @Override
    public List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
        return requests.stream().map(this::answer).toList();
    }

    private ChoiceDistribution answer(ChoiceRequest request) {
        List<Integer> prompt = model.template().ids(request.prompt());
        List<Double> p = request.options().stream()
                .map(option -> Stream.of("", " ")
                        .filter(space -> !isApart(space + option))
                        .mapToDouble(space -> only(prompt, space, option, request.options()))
                        .sum())
                .toList();
        return new ChoiceDistribution(p, Provenance.EXACT, prompt.size());
    }

    private boolean isApart(String text) {
        return model.tokenizer()
                .decode(model.tokenizer().encode(text).subList(0, 1))
                .isBlank();
    }

    private double only(List<Integer> prompt, String space, String option, List<String> options) {
        List<Integer> ids = model.tokenizer().encode(space + option);
        return begins(prompt, ids)
                - options.stream()
                        .map(other -> model.tokenizer().encode(space + other))
                        .filter(other -> other.size() == ids.size() + 1
                                && other.subList(0, ids.size()).equals(ids))
                        .mapToDouble(other -> begins(prompt, other))
                        .sum();
    }

    private double begins(List<Integer> prompt, List<Integer> ids) {
        Reading reading = model.read(prompt);
        double p = 1;
        for (int id : ids) {
            p *= reading.p(id);
            reading.add(id);
        }
        return p;
    }
}
