package io.irote.model.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Caller;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Reply;
import io.irote.model.http.JsonServer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text log-probabilities from {@code /completions} with {@code echo}: exact for the text of {@link PlainLayout}, as no
 * chat template is known.
 *
 * @param most how many prompts a call may carry; 1 for servers that take no arrays
 */
record EchoLikelihood(JsonServer server, String model, int most) implements Caller<LikelihoodRequest, LogLikelihood> {
    @Override
    public String method() {
        return "echo";
    }

    @Override
    public Reply<LogLikelihood> call(List<LikelihoodRequest> requests) {
        List<String> prompts = requests.stream().map(EchoLikelihood::text).toList();
        Answer answer = new Answer(method(), server.post("/completions", body(prompts)));
        List<Answer> choices = answer.choices(prompts.size());
        List<LogLikelihood> scores = new ArrayList<>();
        for (int i = 0; i < prompts.size(); i++) {
            scores.add(EchoedPrompt.read(choices.get(i), prompts.get(i))
                    .after(PlainLayout.of(requests.get(i).context())));
        }
        return new Reply<>(scores, answer.usage());
    }

    private static String text(LikelihoodRequest request) {
        return PlainLayout.of(request.context()) + request.continuation();
    }

    /** One token is generated although none is wanted: many servers refuse 0. */
    private ObjectNode body(List<String> prompts) {
        ObjectNode body = Json.object()
                .put("model", model)
                .put("max_tokens", 1)
                .put("temperature", 0)
                .put("echo", true)
                .put("logprobs", 1);
        if (most == 1) {
            return body.put("prompt", prompts.get(0));
        }
        ArrayNode array = body.putArray("prompt");
        prompts.forEach(array::add);
        return body;
    }
}
