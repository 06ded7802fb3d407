package io.irote.model.openai.choice;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.openai.wire.LlamaNext;
import io.irote.model.openai.wire.TokenIds;
import java.util.List;

/** Option probabilities from llama-server's {@code n_probs}: exact if the asked number of tokens holds every option. */
public record LlamaChoices(LlamaNext next, TokenIds ids) implements Caller<ChoiceRequest, ChoiceDistribution> {
    /** Enough for every variant of an option that is not hopeless, and still a short answer. */
    private static final int TOP = 1000;

    @Override
    public String method() {
        return "llama";
    }

    @Override
    public Reply<ChoiceDistribution> call(List<ChoiceRequest> requests) {
        ChoiceRequest request = requests.get(0);
        List<Integer> prompt = ids.context(request.prompt());
        LlamaNext.Likeliest likeliest = next.after(prompt, TOP);
        ChoiceDistribution distribution =
                ChoiceReading.of(AnswerPath.of(NextTokens.listed(likeliest.list())), request.options(), prompt.size());
        return new Reply<>(List.of(distribution), likeliest.cost());
    }
}
