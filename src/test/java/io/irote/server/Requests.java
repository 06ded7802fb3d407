package io.irote.server;

import io.irote.model.Prompt;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Recognises what a prompt asks for, by phrases of irote's templates; the first rule that fits is the one. */
final class Requests {
    private final ProseWriter prose = new ProseWriter();
    private final List<Rule> rules = List.of(
            rule("\"reflections\"", new ReflectionWriter()::answers),
            rule("<prompt>", prose::prompt),
            rule("words or short phrases", prose::keywords),
            rule("write a portrait", prose::portrait),
            rule("story of their life", prose::story),
            rule("say the same in other words", prose::paraphrase),
            rule("rate how far|show the quality", ClosedAnswers::judged),
            rule("how much does the context|how likely is", ClosedAnswers::expected),
            rule("at most \\d+ words", SelfAnswers::open),
            rule("answer with the number|how accurately|do you agree|from \\d+ to \\d+", ClosedAnswers::item),
            rule("how do you behave|behaviou?r", SelfAnswers::behaviour),
            rule("numbered list|know about yourself", SelfAnswers::candidate),
            rule("", SelfAnswers::other));

    private record Rule(Pattern phrase, Function<Request, Answers> answers) {}

    private static Rule rule(String phrase, Function<Request, Answers> answers) {
        return new Rule(Pattern.compile(phrase, Pattern.CASE_INSENSITIVE), answers);
    }

    Answers answers(Prompt prompt) {
        Request request = Request.of(prompt);
        return rules.stream()
                .filter(rule -> rule.phrase().matcher(request.asked()).find())
                .findFirst()
                .orElseThrow()
                .answers()
                .apply(request);
    }
}
