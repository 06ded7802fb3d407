package io.irote.model.openai.choice;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks by one way where each option is one token, else by another one that scores whole texts: a list of next tokens
 * tells nothing of {@code 10} where a tokenizer parts its digits.
 */
public record LongOptions(
        Caller<ChoiceRequest, ChoiceDistribution> single,
        Caller<ChoiceRequest, ChoiceDistribution> whole,
        OptionTokens options)
        implements Caller<ChoiceRequest, ChoiceDistribution> {
    @Override
    public String method() {
        return single.method();
    }

    @Override
    public int most() {
        return single.most();
    }

    /** Requests of the same options. */
    @Override
    public Object group(ChoiceRequest request) {
        return request.options();
    }

    @Override
    public Reply<ChoiceDistribution> call(List<ChoiceRequest> requests) {
        if (options.of(requests.get(0).options()).areSingle()) {
            return single.call(requests);
        }
        List<ChoiceDistribution> answers = new ArrayList<>();
        Tokens tokens = Tokens.NONE;
        for (ChoiceRequest request : requests) {
            Reply<ChoiceDistribution> reply = whole.call(List.of(request));
            answers.addAll(reply.answers());
            tokens = tokens.plus(reply.tokens());
        }
        return new Reply<>(answers, tokens);
    }
}
