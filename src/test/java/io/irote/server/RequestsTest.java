package io.irote.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.GenerationRequest;
import io.irote.model.LikelihoodRequest;
import io.irote.model.Prompt;
import io.irote.objective.PromptContexts;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.reflection.Templates.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model follows irote's own requests. */
final class RequestsTest {
    private static final ExactModel MODEL = ExactModel.with(Vocabulary.WORDS);
    private static final Templates TEMPLATES = new Templates();
    private static final List<String> SCORES = List.of("1", "2", "3", "4", "5");
    private static final String DREAMER = TEMPLATES.reflection(
            "1. I dream with open eyes, e.g.: I invented a planet\n2. I love new ideas and strange music, e.g.: I sang");
    private static final String KEEPER =
            TEMPLATES.reflection("1. I like my routine, e.g.: I ate the same plain soup\n2. I keep customs");

    private static ChoiceDistribution choose(String self, String asked, List<String> options) {
        ChoiceRequest request = new ChoiceRequest(Prompt.of(self, asked), options);
        return new ExactChoices(MODEL).choose(List.of(request)).get(0);
    }

    private static double mean(ChoiceDistribution answer) {
        List<Double> p = answer.renormalised();
        return IntStream.range(0, p.size()).mapToDouble(i -> (i + 1) * p.get(i)).sum();
    }

    private static double score(String self, String statement) {
        List<Option> options =
                SCORES.stream().map(s -> new Option(s, "label " + s)).toList();
        return mean(choose(self, TEMPLATES.item(statement, options), SCORES));
    }

    private static String write(String self, String asked, long seed) {
        return write(Prompt.of(self, asked), seed);
    }

    private static String write(Prompt prompt, long seed) {
        GenerationRequest request = new GenerationRequest(prompt, 1, 4000, seed);
        return new ExactTexts(MODEL).generate(List.of(request)).get(0).text();
    }

    @ParameterizedTest
    @CsvSource({
        "Have a vivid imagination., 1",
        "Do not have a good imagination., -1",
        "Believe in the importance of art., 1"
    })
    void aReflectionShiftsAnItemTowardsItsKey(String statement, int key) {
        double nobody = score("", statement);
        assertThat(nobody).isCloseTo(3, within(0.5));
        assertThat(key * (score(DREAMER, statement) - nobody)).isGreaterThan(0.2);
        assertThat(key * (score(KEEPER, statement) - nobody)).isLessThan(-0.2);
    }

    @Test
    void aRolePromptShiftsItemsToo() {
        String role = "You are a person who is high in Openness.";
        assertThat(score(role, "Have a vivid imagination.")).isGreaterThan(score("", "Have a vivid imagination."));
    }

    @Test
    void optionsHaveMostOfTheMassButNotAll() {
        ChoiceDistribution answer = choose(DREAMER, "How accurately does it describe you? \"I sing.\"", SCORES);
        assertThat(answer.coverage()).isBetween(0.97, 0.985);
        int spaced = MODEL.tokenizer().encode(" 3").get(0);
        Prompt prompt = Prompt.of(DREAMER, "How accurately does it describe you? \"I sing.\"");
        assertThat(MODEL.read(MODEL.template().ids(prompt)).p(spaced)).isGreaterThan(0.01);
    }

    @Test
    void anOpenAnswerIsOfTheUsualLengthAndInTheFirstPerson() {
        for (long seed = 0; seed < 10; seed++) {
            String answer = write(DREAMER, TEMPLATES.open("Tell a story that begins at sea."), seed);
            assertThat(answer.split("\\s+").length).as(answer).isBetween(25, 75);
            assertThat(answer).contains("I ").contains("dream");
        }
    }

    @Test
    void aBehaviourIsOneSentenceOfThePersonOrTheCandidate() {
        Prompt asked = new PromptContexts(TEMPLATES).behaviour("", "1. I help people, e.g.: I carried a bag");
        List<String> told = new ArrayList<>();
        for (long seed = 0; seed < 10; seed++) {
            told.add(write(asked, seed));
        }
        assertThat(told).contains("I help people.", "I carried a bag.").allMatch(s -> s.matches("I [^.\\n]+\\."));
    }

    @Test
    void reflectionsComeAsManyAsAskedForAndMostOfTheRightLength() throws Exception {
        String asked =
                "Think of people who are curious and imaginative.\nWrite 7 different reflections, at most 50 words:\n"
                        + "{\"reflections\": [[\"I ..., e.g.: I ...\"]]}";
        List<Reflection> all = new ArrayList<>();
        for (long seed = 0; seed < 10; seed++) {
            String json = write("", asked, seed).replaceAll("^```json\\n|\\n```$", "");
            JsonNode list = new JsonMapper().readTree(json).path("reflections");
            assertThat(list).hasSize(7);
            for (JsonNode insights : list) {
                StringBuilder lines = new StringBuilder();
                insights.forEach(insight -> lines.append(insight.asText()).append('\n'));
                all.add(Reflection.parse(lines.toString()));
            }
        }
        assertThat(all).allMatch(r -> r.statements().stream().allMatch(s -> Pattern.matches("(I|My) .*", s)));
        assertThat(all.stream()
                        .filter(r -> r.words() <= 50 && r.insights().size() <= 3)
                        .count())
                .isGreaterThan(55);
        assertThat(all.stream().distinct().count()).isGreaterThan(30);
        assertThat(Leaning.of(all.toString()).dot(Leaning.of("curious and imaginative")))
                .isPositive();
    }

    @Test
    void rewritesAreMadeOfWhatTheRequestTells() {
        String asked = "They are of a kind.\n> 1. I juggle knives, e.g.: I juggled at noon\n"
                + "Write 2 different revisions, at most 50 words: {\"reflections\": [[]]}";
        assertThat(write("", asked, 1)).contains("I juggle knives, e.g.: I juggled at noon");
    }

    @Test
    void aJudgeRatesByTheEndsOfItsScale() {
        String rate =
                "Rate how far an answer shows a quality.\n1 = clearly the low end: keeps to routine and plain facts\n"
                        + "5 = clearly the high end: imaginative, loves art and ideas\n\nTask:\n> A town may build a hall.\n\n"
                        + "Answer:\n> %s\n\nHow far does the answer show the quality? Answer with the number alone, from 1 to 5.";
        double high = mean(choose("", rate.formatted("I would dream up new ideas and music."), SCORES));
        double low = mean(choose("", rate.formatted("I would stick to the usual routine."), SCORES));
        assertThat(high).isGreaterThan(low + 1);
    }

    @Test
    void aContextMakesItsOwnWordsExpected() {
        String rate = "Context:\n> %s\n\nContinuation:\n> I grew roses along the garden wall\n\n"
                + "How much does the context make one expect this?\n0 = not at all\n10 = just this\n"
                + "Answer with the number alone, from 0 to 10.";
        List<String> options =
                IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();
        double same = mean(choose("", rate.formatted("I have a garden with roses on a wall"), options));
        assertThat(same).isGreaterThan(mean(choose("", rate.formatted("I sail boats"), options)) + 1);
    }

    @Test
    void whatAPersonKnowsMakesItsWordsLikelier() {
        String text = "1. I love new ideas, e.g.: I invented a game\n";
        double known = nats(DREAMER, text);
        assertThat(known).isGreaterThan(nats("", text) + 1).isGreaterThan(nats(KEEPER, text) + 1);
    }

    private static double nats(String self, String text) {
        LikelihoodRequest request = new LikelihoodRequest(Prompt.of(self, TEMPLATES.candidate()), text);
        return new ExactLikelihood(MODEL).logLikelihood(List.of(request)).get(0).nats();
    }
}
