package io.irote.model.openai;

import io.irote.model.Caller;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Reply;
import io.irote.model.Tokens;
import java.util.List;
import java.util.stream.Stream;

/**
 * Option probabilities from the likeliest first tokens of a chat answer: exact if they hold every option. Where options
 * begin with others, the tokens behind the first are looked at as well.
 *
 * @param top how many likeliest tokens are asked for; the protocol allows 20 at most, some servers fewer
 */
record ChatChoices(GreedyChat chat, int top) implements Caller<ChoiceRequest, ChoiceDistribution> {
    /** The most that the protocol allows. */
    static final int TOP = 20;

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
        return new Reply<>(
                List.of(ChoiceReading.of(path(logprobs), request.options(), (int) tokens.prompt())), tokens);
    }

    /** How many tokens tell which option an answer is: more than one only where an option may be a beginning of another. */
    private static int steps(List<String> options) {
        OptionNames names = new OptionNames(options);
        boolean alike = options.stream()
                .anyMatch(option -> names.begun(option.substring(0, 1)).size() > 1
                        || options.stream().anyMatch(other -> names.begun(other).size() > 0));
        int longest = options.stream().mapToInt(String::length).max().orElseThrow();
        return alike ? Math.min(longest, LONGEST) : 1;
    }

    /** Some servers answer in the form of text completions. */
    private static AnswerPath path(Answer logprobs) {
        if (logprobs.json().path("content").isArray()) {
            List<Answer> places = logprobs.list("content").stream()
                    .map(place -> new Answer(logprobs.method(), place))
                    .toList();
            return new AnswerPath(
                    places.stream()
                            .map(place -> OptionNames.text(place.at("token").text()))
                            .toList(),
                    Stream.concat(
                                    Stream.of(logprobs.at("content").first()),
                                    places.stream().skip(1).takeWhile(place -> place.json().path("top_logprobs").size() > 0))
                            .map(place -> NextTokens.listed(place.at("top_logprobs")))
                            .toList());
        }
        return AnswerPath.of(NextTokens.mapped(logprobs.at("top_logprobs").first()));
    }
}
