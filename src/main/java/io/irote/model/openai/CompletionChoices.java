package io.irote.model.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Caller;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Reply;
import io.irote.model.http.JsonServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Option probabilities of many prompts in one call of vLLM's {@code /completions}. Recent servers are asked for the
 * options' own tokens and always exact; older ones give the likeliest tokens.
 */
record CompletionChoices(JsonServer server, String model, TokenIds ids, int most)
        implements Caller<ChoiceRequest, ChoiceDistribution> {
    /** The most that vLLM allows unless it is told otherwise. */
    private static final int TOP = 20;

    @Override
    public String method() {
        return "completions";
    }

    /** A call asks for the tokens of one list of options. */
    @Override
    public Object group(ChoiceRequest request) {
        return request.options();
    }

    @Override
    public Reply<ChoiceDistribution> call(List<ChoiceRequest> requests) {
        List<List<Integer>> prompts =
                requests.stream().map(request -> ids.context(request.prompt())).toList();
        List<String> options = requests.get(0).options();
        Answer answer = new Answer(method(), server.post("/completions", body(prompts, options)));
        refuseOtherPrompts(answer, prompts);
        List<Answer> choices = answer.choices(prompts.size());
        List<ChoiceDistribution> distributions = new ArrayList<>();
        for (int i = 0; i < prompts.size(); i++) {
            Answer likeliest = choices.get(i).at("logprobs").at("top_logprobs").first();
            distributions.add(
                    NextTokens.mapped(likeliest).over(options, prompts.get(i).size()));
        }
        return new Reply<>(distributions, answer.usage());
    }

    /** A mark that a server puts before a prompt of its own accord moves every figure a little: only the count shows it. */
    private static void refuseOtherPrompts(Answer answer, List<List<Integer>> prompts) {
        long sent = prompts.stream().mapToLong(List::size).sum();
        long read = answer.usage().prompt();
        if (read != 0 && read != sent) {
            throw answer.wrong("read " + read + " prompt tokens where " + sent + " were sent");
        }
    }

    private ObjectNode body(List<List<Integer>> prompts, List<String> options) {
        ObjectNode body = Json.object()
                .put("model", model)
                .put("max_tokens", 1)
                .put("temperature", 0)
                .put("logprobs", TOP);
        List<Integer> own = tokens(options);
        if (!own.isEmpty()) {
            body.set("logprob_token_ids", Json.ids(own));
        }
        return body.set("prompt", Json.idLists(prompts));
    }

    /** The tokens that are a whole option; none if an option is longer than a token, as the list would leave it out. */
    private List<Integer> tokens(List<String> options) {
        List<Integer> all = new ArrayList<>();
        for (String option : options) {
            List<Integer> whole = Stream.of(option, " " + option)
                    .map(ids::text)
                    .filter(tokens -> tokens.size() == 1)
                    .map(tokens -> tokens.get(0))
                    .toList();
            if (whole.isEmpty()) {
                return List.of();
            }
            all.addAll(whole);
        }
        return all;
    }
}
