package io.irote.model.openai;

import io.irote.model.Caller;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Reply;
import io.irote.model.Tokens;
import java.util.List;

/** Option probabilities from the likeliest first tokens of a chat answer: exact if they hold every option. */
record ChatChoices(GreedyChat chat) implements Caller<ChoiceRequest, ChoiceDistribution> {
    /** The most that the protocol allows. */
    private static final int TOP = 20;

    @Override
    public String method() {
        return "chat";
    }

    @Override
    public Reply<ChoiceDistribution> call(List<ChoiceRequest> requests) {
        ChoiceRequest request = requests.get(0);
        Answer answer =
                chat.ask(chat.body(request.prompt(), 1).put("logprobs", true).put("top_logprobs", TOP));
        Tokens tokens = answer.usage();
        Answer likeliest = answer.at("choices")
                .first()
                .at("logprobs")
                .at("content")
                .first()
                .at("top_logprobs");
        return new Reply<>(
                List.of(NextTokens.listed(likeliest, "token").over(request.options(), (int) tokens.prompt())), tokens);
    }
}
