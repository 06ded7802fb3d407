package io.irote.model.openai.likelihood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.wire.Answer;
import io.irote.model.openai.wire.RequestJson;
import io.irote.model.openai.wire.TokenIds;
import io.irote.model.openai.wire.TokenScores;
import java.util.ArrayList;
import java.util.List;

/**
 * Text log-probabilities from SGLang's {@code /generate}: many prompts of token ids in one call, exact. Only the
 * continuations are scored, so that contexts come from the server's prefix cache.
 */
public record SglangLikelihood(JsonServer server, TokenIds ids, int most)
        implements Caller<LikelihoodRequest, LogLikelihood> {
    @Override
    public String method() {
        return "sglang";
    }

    @Override
    public Reply<LogLikelihood> call(List<LikelihoodRequest> requests) {
        List<TokenIds.Scored> prompts = requests.stream().map(ids::scored).toList();
        Answer answer = new Answer(method(), server.post("^/generate", body(prompts)));
        List<JsonNode> sent = answer.elements();
        if (sent.size() != prompts.size()) {
            throw answer.wrong("answered " + sent.size() + " of " + prompts.size() + " prompts");
        }
        List<LogLikelihood> scores = new ArrayList<>();
        Tokens tokens = Tokens.NONE;
        for (int i = 0; i < prompts.size(); i++) {
            Answer meta = new Answer(method(), sent.get(i)).at("meta_info");
            scores.add(score(meta, prompts.get(i)));
            tokens = tokens.plus(cost(meta));
        }
        return new Reply<>(scores, tokens);
    }

    private static ObjectNode body(List<TokenIds.Scored> prompts) {
        ObjectNode body = RequestJson.object().put("return_logprob", true);
        body.putObject("sampling_params").put("max_new_tokens", 1).put("temperature", 0);
        ArrayNode starts = body.putArray("logprob_start_len");
        prompts.forEach(prompt -> starts.add(prompt.context().size() - 1));
        return body.set(
                "input_ids",
                RequestJson.idLists(prompts.stream().map(TokenIds.Scored::all).toList()));
    }

    /** The first entry belongs to the context's last token, is null and stands for what lies before. */
    private static LogLikelihood score(Answer meta, TokenIds.Scored prompt) {
        List<JsonNode> entries = meta.list("input_token_logprobs");
        List<Integer> scored =
                prompt.all().subList(prompt.context().size() - 1, prompt.all().size());
        List<JsonNode> sent = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (i < scored.size() && entries.get(i).path(1).asInt(-1) != scored.get(i)) {
                throw meta.wrong("scored other tokens than it was given");
            }
            sent.add(entries.get(i).path(0));
        }
        return TokenScores.of(meta, sent, scored.size()).from(1);
    }

    private static Tokens cost(Answer meta) {
        return new Tokens(
                meta.json().path("prompt_tokens").asLong(0),
                meta.json().path("completion_tokens").asLong(0));
    }
}
