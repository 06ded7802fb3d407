package io.irote.model.openai.choice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Prompt;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.wire.Answer;
import io.irote.model.openai.wire.PromptForm;
import io.irote.model.openai.wire.RequestJson;
import java.util.ArrayList;
import java.util.List;

/**
 * Probabilities of options of one token, of many prompts in one call of vLLM's {@code /completions}. Recent servers are
 * asked for the options' own tokens and always exact; older ones give the likeliest tokens.
 */
public record CompletionChoices(JsonServer server, String model, PromptForm form, OptionTokens own, int most)
        implements Caller<ChoiceRequest, ChoiceDistribution> {
    /** The most that vLLM allows unless it is told otherwise. */
    private static final int TOP = 20;

    private static final double ROUNDING = 1e-3;

    @Override
    public String method() {
        return form.method();
    }

    /** A call asks for the tokens of one list of options. */
    @Override
    public Object group(ChoiceRequest request) {
        return request.options();
    }

    @Override
    public Reply<ChoiceDistribution> call(List<ChoiceRequest> requests) {
        List<Prompt> prompts = requests.stream().map(ChoiceRequest::prompt).toList();
        List<String> options = requests.get(0).options();
        Answer answer = new Answer(method(), server.post("/completions", body(prompts, options)));
        form.refuseOthers(prompts, answer);
        List<Answer> choices = answer.choices(prompts.size());
        List<ChoiceDistribution> distributions = new ArrayList<>();
        for (int i = 0; i < prompts.size(); i++) {
            Answer logprobs = choices.get(i).at("logprobs");
            Answer likeliest = logprobs.at("top_logprobs").first();
            refuseShifted(logprobs, likeliest, options);
            int tokens = form.tokens(prompts.get(i), choices.get(i));
            distributions.add(ChoiceReading.of(AnswerPath.of(NextTokens.mapped(likeliest)), options, tokens));
        }
        return new Reply<>(distributions, answer.usage());
    }

    /** The written token is told twice: by itself, and among the likeliest. */
    private static void refuseShifted(Answer logprobs, Answer likeliest, List<String> options) {
        String token = logprobs.json().path("tokens").path(0).asText("");
        double itself = logprobs.json().path("token_logprobs").path(0).asDouble(Double.NaN);
        double among = likeliest.json().path(token).asDouble(Double.NaN);
        boolean option = new OptionNames(options).named(token).isPresent();
        if (option && Math.abs(itself - among) > ROUNDING) {
            throw logprobs.wrong("sent " + itself + " and " + among + " as the log-probability of one token");
        }
    }

    private ObjectNode body(List<Prompt> prompts, List<String> options) {
        ObjectNode body = form.body(prompts)
                .put("model", model)
                .put("max_tokens", 1)
                .put("temperature", 0)
                .put("logprobs", TOP);
        List<Integer> tokens = own.of(options).all().stream()
                .flatMap(way -> way.tokens().stream())
                .distinct()
                .toList();
        return body.set("logprob_token_ids", RequestJson.ids(tokens));
    }
}
