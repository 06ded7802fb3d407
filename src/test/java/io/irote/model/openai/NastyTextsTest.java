package io.irote.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.http.JsonServer;
import io.irote.model.spec.Capabilities.Method;
import io.irote.server.ExactLikelihood;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import io.irote.server.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts whose characters are several tokens, at their ends and at the boundary, are scored exactly by every way. */
final class NastyTextsTest {
    private static final List<String> TEXTS = List.of(
            "I smile 😊",
            "😊",
            "😊😊",
            "I sing 🎵 and smile 😊😊",
            "👩‍👩‍👧‍👦",
            "I am at home 👨🏽‍🚀",
            "🇩🇪🇫🇷",
            "❤️",
            "café",
            "cafe\u0301",
            "e\u0301\u0302\u0303",
            "é",
            "ééé",
            "naïve Ænima ß",
            "Я люблю музыку",
            "и",
            "и и ",
            "Ђ",
            "音楽",
            "我喜欢音乐。",
            "中 ",
            "コンピュータ",
            "안녕하세요",
            "สวัสดีครับ",
            "नमस्ते",
            "שלום עולם",
            "مرحبا بالعالم",
            "\u202Eabc\u202C",
            "I wait… ",
            "“quoted”",
            "a — b –",
            "I walk.\n",
            "I walk.\n\n\n",
            " \t ",
            "\n",
            "   I lead with spaces",
            "I end with spaces   ",
            "x\u200B",
            "\uFEFFx",
            "\uFFFD",
            "a\uFFFD😊\uFFFD",
            "𝒜𝓁𝓅𝒽𝒶",
            "½ of 10 €",
            "<|im_end",
            "\u00A0");

    private static ExactServer server;

    @BeforeAll
    static void start() {
        server = ExactServer.start(ServerOptions.all().withVocabulary(Vocabulary.PIECES));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Each text as what is scored, as what was said before it, and as what was asked. */
    private static List<LikelihoodRequest> requests() {
        Prompt question = Prompt.of("1. I sing 🎵", "Who are you?");
        List<LikelihoodRequest> requests = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            String other = TEXTS.get((i + 1) % TEXTS.size());
            requests.add(new LikelihoodRequest(question, text));
            requests.add(new LikelihoodRequest(question.with(Role.ASSISTANT, text + "\n"), other));
            requests.add(new LikelihoodRequest(Prompt.of("", other), text));
        }
        return requests;
    }

    private static List<LogLikelihood> scores(JsonServer asked, Method method, List<LikelihoodRequest> requests) {
        return Batched.ask(
                new ProbabilityMethods(asked, "exact")
                        .likelihood(method, method != Method.LLAMA)
                        .orElseThrow(),
                requests);
    }

    private static void areExact(List<LogLikelihood> scores, List<LikelihoodRequest> requests, LikelihoodModel truth) {
        List<LogLikelihood> exact = truth.logLikelihood(requests);
        for (int i = 0; i < exact.size(); i++) {
            assertThat(scores.get(i).tokens())
                    .as(requests.get(i).toString())
                    .isEqualTo(exact.get(i).tokens());
            assertThat(scores.get(i).nats())
                    .as(requests.get(i).toString())
                    .isCloseTo(exact.get(i).nats(), within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TEMPLATE", "VLLM", "SGLANG", "ECHO"})
    void everyTextIsScoredExactly(Method method) {
        LikelihoodModel truth =
                method == Method.ECHO ? new PlainLikelihood(server.model()) : new ExactLikelihood(server.model());
        areExact(scores(Served.by(server), method, requests()), requests(), truth);
    }

    /** A call for each token: only the texts that end in pieces. */
    @ParameterizedTest
    @EnumSource(names = "LLAMA")
    void theirEndsAreScoredExactlyTokenByToken(Method method) {
        List<LikelihoodRequest> requests = requests().stream()
                .filter(request -> request.continuation().length() <= 2)
                .toList();
        areExact(scores(Served.by(server), method, requests), requests, new ExactLikelihood(server.model()));
    }

    private static Stream<Arguments> offsets() {
        ToIntFunction<String> codePoints = text -> text.codePointCount(0, text.length());
        ToIntFunction<String> bytes = text -> text.getBytes(StandardCharsets.UTF_8).length;
        return Stream.of(Method.TEMPLATE, Method.ECHO)
                .flatMap(method -> Stream.of(
                        Arguments.of(method, "code points of the tokens' names", codePoints),
                        Arguments.of(method, "bytes of the tokens' names", bytes)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("offsets")
    void howOffsetsAreCountedDoesNotMatter(Method method, String name, ToIntFunction<String> unit) {
        JsonServer counting = Bent.answer(Served.by(server), "/completions", answer -> count(answer, unit));
        LikelihoodModel truth =
                method == Method.ECHO ? new PlainLikelihood(server.model()) : new ExactLikelihood(server.model());
        List<LikelihoodRequest> requests = requests().stream()
                .filter(request -> request.context().messages().size() == 2)
                .filter(request -> request.context().text(Role.USER).equals("Who are you?"))
                .toList();
        areExact(scores(counting, method, requests), requests, truth);
    }

    private static void count(JsonNode answer, ToIntFunction<String> unit) {
        for (JsonNode logprobs : answer.findParents("text_offset")) {
            ArrayNode offsets = (ArrayNode) logprobs.get("text_offset");
            int at = 0;
            for (int i = 0; i < offsets.size(); i++) {
                offsets.set(i, offsets.numberNode(at));
                at += unit.applyAsInt(logprobs.get("tokens").get(i).textValue());
            }
        }
    }
}
