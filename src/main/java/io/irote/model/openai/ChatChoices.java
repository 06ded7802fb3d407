package io.irote.model.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Caller;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Reply;
import io.irote.model.Tokens;
import io.irote.model.http.JsonServer;
import java.util.List;

/** Option probabilities from the likeliest first tokens of a chat answer: exact if they hold every option. */
record ChatChoices(JsonServer server, String model) implements Caller<ChoiceRequest, ChoiceDistribution> {
    /** The most that the protocol allows. */
    private static final int TOP = 20;

    @Override
    public String method() {
        return "chat";
    }

    @Override
    public Reply<ChoiceDistribution> call(List<ChoiceRequest> requests) {
        ChoiceRequest request = requests.get(0);
        Answer answer = new Answer(method(), server.post("/chat/completions", body(request)));
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

    private ObjectNode body(ChoiceRequest request) {
        ObjectNode body = Json.object()
                .put("model", model)
                .put("max_tokens", 1)
                .put("temperature", 0)
                .put("logprobs", true)
                .put("top_logprobs", TOP);
        return body.set("messages", Json.messages(request.prompt()));
    }
}
