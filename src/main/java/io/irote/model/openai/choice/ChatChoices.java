package io.irote.model.openai.choice;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import io.irote.model.openai.wire.Answer;
import io.irote.model.openai.wire.GreedyChat;
import java.util.ArrayList;
import java.util.List;

/**
 * Option probabilities from the likeliest first tokens of a chat answer: exact if they hold every option. Where options
 * are longer than a character, the tokens behind the first are looked at as well.
 *
 * @param top how many likeliest tokens are asked for; the protocol allows 20 at most, some servers fewer
 */
public record ChatChoices(GreedyChat chat, int top) implements Caller<ChoiceRequest, ChoiceDistribution> {
    /** The most that the protocol allows. */
    public static final int TOP = 20;

    private static final int LONGEST = 4;

    @Override
    public String method() {
        return "chat";
    }

    @Override
    public Reply<ChoiceDistribution> call(List<ChoiceRequest> requests) {
        ChoiceRequest request = requests.get(0);
        Answer answer = chat.ask(chat.body(request.prompt(), steps(request.options()))
                .put("logprobs", true)
                .put("top_logprobs", top));
        Tokens tokens = answer.usage();
        Answer logprobs = answer.at("choices").first().at("logprobs");
        return new Reply<>(List.of(ChoiceReading.of(path(logprobs), request.options(), (int) tokens.prompt())), tokens);
    }

    /** How many tokens may tell which option an answer is: one only where each option is a single character. */
    private static int steps(List<String> options) {
        int longest = options.stream().mapToInt(String::length).max().orElseThrow();
        return Math.min(longest, LONGEST);
    }

    /** Some servers answer in the form of text completions. */
    private static AnswerPath path(Answer logprobs) {
        if (!logprobs.json().path("content").isArray()) {
            return AnswerPath.of(NextTokens.mapped(logprobs.at("top_logprobs").first()));
        }
        Answer first = logprobs.at("content").first();
        List<String> written = new ArrayList<>(List.of(text(first)));
        List<NextTokens> places = new ArrayList<>(List.of(NextTokens.listed(first.at("top_logprobs"))));
        for (JsonNode node :
                logprobs.list("content").subList(1, logprobs.list("content").size())) {
            Answer place = new Answer(logprobs.method(), node);
            if (!node.path("top_logprobs").isEmpty()) {
                written.add(text(place));
                places.add(NextTokens.listed(place.at("top_logprobs")));
            }
        }
        return new AnswerPath(written, places);
    }

    private static String text(Answer place) {
        return OptionNames.text(place.at("token").text());
    }
}
