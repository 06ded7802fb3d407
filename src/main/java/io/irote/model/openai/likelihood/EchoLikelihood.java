package io.irote.model.openai.likelihood;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Prompt;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.wire.Answer;
import io.irote.model.openai.wire.ChatLayout;
import io.irote.model.openai.wire.PlainLayout;
import io.irote.model.openai.wire.RequestJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Text log-probabilities from {@code /completions} with {@code echo}: exact for the text of a layout.
 *
 * @param layout the text that a prompt is sent as
 * @param whole whether that text has its own mark that begins it, so that the server must put none before it
 * @param most how many prompts a call may carry; 1 for servers that take no arrays
 */
public record EchoLikelihood(JsonServer server, String model, Function<Prompt, String> layout, boolean whole, int most)
        implements Caller<LikelihoodRequest, LogLikelihood> {
    /** For servers that tell no chat template. */
    public static EchoLikelihood plain(JsonServer server, String model, int most) {
        return new EchoLikelihood(server, model, PlainLayout::of, false, most);
    }

    /** For servers whose chat template could be learned. */
    public static EchoLikelihood chat(JsonServer server, String model, ChatLayout layout, int most) {
        return new EchoLikelihood(server, model, layout::of, true, most);
    }

    @Override
    public String method() {
        return "echo";
    }

    @Override
    public Reply<LogLikelihood> call(List<LikelihoodRequest> requests) {
        return ask(requests, (choice, request) -> {
            String context = layout.apply(request.context());
            EchoedPrompt echoed = trusted(EchoedPrompt.read(choice, text(request)));
            return echoed.after(context).orElseThrow(() -> echoed.straddled(context));
        });
    }

    /** The same, but nothing for a text whose tokens cannot be told apart, or straddle the boundary. */
    Reply<Optional<LogLikelihood>> scores(List<LikelihoodRequest> requests) {
        return ask(requests, (choice, request) -> EchoedPrompt.aligned(choice, text(request))
                .map(this::trusted)
                .flatMap(echoed -> echoed.after(layout.apply(request.context()))));
    }

    private <A> Reply<A> ask(List<LikelihoodRequest> requests, BiFunction<Answer, LikelihoodRequest, A> read) {
        List<String> prompts = requests.stream().map(this::text).toList();
        Answer answer = new Answer(method(), server.post("/completions", body(prompts)));
        List<Answer> choices = answer.choices(prompts.size());
        List<A> answers = new ArrayList<>();
        for (int i = 0; i < prompts.size(); i++) {
            answers.add(read.apply(choices.get(i), requests.get(i)));
        }
        return new Reply<>(answers, answer.usage());
    }

    private EchoedPrompt trusted(EchoedPrompt echoed) {
        if (whole && echoed.lead() > 0) {
            throw echoed.logprobs().wrong("put the mark that begins a text before a prompt that has its own");
        }
        return echoed;
    }

    private String text(LikelihoodRequest request) {
        return layout.apply(request.context()) + request.continuation();
    }

    /** One token is generated although none is wanted: many servers refuse 0. */
    private ObjectNode body(List<String> prompts) {
        ObjectNode body = RequestJson.object()
                .put("model", model)
                .put("max_tokens", 1)
                .put("temperature", 0)
                .put("echo", true)
                .put("logprobs", 1);
        if (whole) {
            body.put("add_special_tokens", false);
        }
        if (most == 1) {
            return body.put("prompt", prompts.get(0));
        }
        ArrayNode array = body.putArray("prompt");
        prompts.forEach(array::add);
        return body;
    }
}
