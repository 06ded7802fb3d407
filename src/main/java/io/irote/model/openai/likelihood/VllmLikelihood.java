package io.irote.model.openai.likelihood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.wire.Answer;
import io.irote.model.openai.wire.RequestJson;
import io.irote.model.openai.wire.TokenIds;
import io.irote.model.openai.wire.TokenScores;
import java.util.ArrayList;
import java.util.List;

/** Text log-probabilities from vLLM's {@code prompt_logprobs}: many prompts of token ids in one call, exact. */
public record VllmLikelihood(JsonServer server, String model, TokenIds ids, int most)
        implements Caller<LikelihoodRequest, LogLikelihood> {
    @Override
    public String method() {
        return "vllm";
    }

    @Override
    public Reply<LogLikelihood> call(List<LikelihoodRequest> requests) {
        List<TokenIds.Scored> prompts = requests.stream().map(ids::scored).toList();
        Answer answer = new Answer(method(), server.post("/completions", body(prompts)));
        List<Answer> choices = answer.choices(prompts.size());
        List<LogLikelihood> scores = new ArrayList<>();
        for (int i = 0; i < prompts.size(); i++) {
            scores.add(score(choices.get(i), prompts.get(i)));
        }
        return new Reply<>(scores, answer.usage());
    }

    private ObjectNode body(List<TokenIds.Scored> prompts) {
        ObjectNode body = RequestJson.object()
                .put("model", model)
                .put("max_tokens", 1)
                .put("temperature", 0)
                .put("prompt_logprobs", 0);
        return body.set(
                "prompt",
                RequestJson.idLists(prompts.stream().map(TokenIds.Scored::all).toList()));
    }

    private static LogLikelihood score(Answer choice, TokenIds.Scored prompt) {
        List<JsonNode> positions = choice.list("prompt_logprobs");
        List<Integer> tokens = prompt.all();
        List<JsonNode> sent = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            sent.add(i < tokens.size() ? at(choice, positions.get(i), tokens.get(i)) : NullNode.instance);
        }
        return TokenScores.of(choice, sent, tokens.size()).from(prompt.context().size());
    }

    /** Each position is a map from token ids to log-probabilities, in which the prompt's own token must be. */
    private static JsonNode at(Answer choice, JsonNode position, int id) {
        return position.isNull()
                ? position
                : new Answer(choice.method(), position)
                        .at(Integer.toString(id))
                        .at("logprob")
                        .json();
    }
}
