package io.irote.embedded;

import io.irote.embedded.encoder.WordPieces;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.Role;
import io.irote.reflection.Templates;
import io.irote.trait.Experience;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers open questions with one experience where one sentence is asked for, else with three. */
final class OpenRespondent {
    private static final int EXPERIENCES = 3;
    private static final String ONE_SENTENCE = "one short sentence";

    private final PromptReader reader;
    private final AnswerBank bank;
    private final WordPieces wordPieces;
    private final String listRequest;

    OpenRespondent(PromptReader reader, AnswerBank bank, WordPieces wordPieces, Templates templates) {
        this.reader = reader;
        this.bank = bank;
        this.wordPieces = wordPieces;
        listRequest = templates.candidate();
    }

    Generation answer(GenerationRequest request) {
        String asked = reader.asked(request.prompt());
        boolean list = asked.equals(listRequest);
        boolean sentence = asked.contains(ONE_SENTENCE);
        List<String> self = reader.self(request.prompt());
        List<Experience> drawn = bank.draw(
                self,
                list || sentence ? "" : reader.question(request.prompt()),
                sentence ? 1 : EXPERIENCES,
                request.temperature(),
                seed(request));
        return cut(list ? asList(drawn) : sentence ? asSentence(drawn) : asStory(drawn), request);
    }

    /**
     * Independent of hash codes of records, so that it is the same in every run, and of the system turn, so that two
     * reflections are compared on the same luck.
     */
    private long seed(GenerationRequest request) {
        long seed = request.repeat() * 0x9E3779B97F4A7C15L;
        String talk = reader.asked(request.prompt()) + request.prompt().text(Role.ASSISTANT);
        return 31 * seed + talk.hashCode();
    }

    private static String asSentence(List<Experience> experiences) {
        return experiences.stream().map(e -> e.action() + ".").collect(Collectors.joining(" "));
    }

    private static String asStory(List<Experience> experiences) {
        return experiences.stream()
                .map(e -> e.claim() + ". " + e.action() + ".")
                .collect(Collectors.joining(" "));
    }

    private static String asList(List<Experience> experiences) {
        return IntStream.range(0, experiences.size())
                .mapToObj(i -> (i + 1) + ". " + experiences.get(i))
                .collect(Collectors.joining("\n"));
    }

    /** The answer, cut after the last word that fits the token limit. */
    private Generation cut(String answer, GenerationRequest request) {
        int prompt = reader.tokens(request.prompt());
        int length = wordPieces.ids(answer).length;
        FinishReason finish = FinishReason.STOP;
        String text = answer;
        while (length > request.maxTokens() && !text.isEmpty()) {
            finish = FinishReason.LENGTH;
            text = text.substring(0, Math.max(0, text.lastIndexOf(' ')));
            length = wordPieces.ids(text).length;
        }
        return new Generation(text, finish, prompt + length);
    }
}
