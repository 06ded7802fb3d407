package io.irote.model.openai;

import static io.irote.model.chat.CannedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.AnswerLists;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.SecondTry;
import io.irote.model.UnansweredException;
import io.irote.model.call.Reply;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.Tokens;
import io.irote.model.chat.CannedServer;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenAiChatTest {
    private static final OpenAiDialect PLAIN = OpenAiDialect.compatible(false, false);
    private static final OpenAiDialect RICH = OpenAiDialect.compatible(true, true);
    private static final Prompt PROMPT = Prompt.of("Be brief.", "Who are you?");

    private static GenerationRequest request(Prompt prompt, double temperature, long repeat) {
        return new GenerationRequest(prompt, temperature, 50, repeat);
    }

    private static String choice(String content, String finish) {
        return "{\"message\":{\"role\":\"assistant\",\"content\":%s},\"finish_reason\":\"%s\"}"
                .formatted(content, finish);
    }

    private static String answer(String... choices) {
        return "{\"choices\":[%s],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5}}"
                .formatted(String.join(",", choices));
    }

    private static Reply<Generation> ask(CannedServer server, OpenAiDialect dialect, GenerationRequest... requests) {
        return new OpenAiChat(server, "tiny", dialect).call(List.of(requests));
    }

    private static Generation read(String answer) {
        return ask(new CannedServer(answer), PLAIN, request(PROMPT, 1, 0))
                .answers()
                .get(0);
    }

    @Test
    void aRequestIsWrittenInTheCommonPartOfTheProtocol() {
        CannedServer server = new CannedServer(answer(choice("\"Me.\"", "stop")));

        Reply<Generation> reply = ask(server, PLAIN, request(PROMPT, 0.7, 3));

        assertThat(server.paths()).containsExactly("/chat/completions");
        assertThat(server.bodies()).containsExactly(json("""
                {"model": "tiny", "temperature": 0.7, "stream": false, "max_tokens": 50, "seed": 3, "messages": [
                  {"role": "system", "content": "Be brief."}, {"role": "user", "content": "Who are you?"}]}"""));
        assertThat(reply)
                .isEqualTo(new Reply<>(List.of(new Generation("Me.", FinishReason.STOP, 15)), new Tokens(10, 5)));
    }

    @Test
    void theServiceItselfNamesTheLimitInAnotherWay() {
        CannedServer server = new CannedServer(answer(choice("\"Me.\"", "stop")));

        ask(server, OpenAiDialect.SERVICE, request(PROMPT, 1, 0));

        assertThat(server.bodies().get(0).path("max_completion_tokens").asInt()).isEqualTo(50);
        assertThat(server.bodies().get(0).has("max_tokens")).isFalse();
    }

    @Test
    void anAnswerIsHeldToItsFormWhereTheServerCan() {
        GenerationRequest lists = new GenerationRequest(PROMPT, 1, 50, 0, Optional.of(new AnswerLists("reflections")));
        CannedServer server = new CannedServer(answer(choice("\"{}\"", "stop")), answer(choice("\"{}\"", "stop")));

        ask(server, RICH, lists);
        ask(server, PLAIN, lists);

        assertThat(server.bodies().get(0).path("response_format")).isEqualTo(json("""
                {"type": "json_schema", "json_schema": {"name": "reflections", "strict": true, "schema": {
                  "type": "object", "required": ["reflections"], "additionalProperties": false, "properties": {
                    "reflections": {"type": "array", "items": {"type": "array", "items": {"type": "string"}}}}}}}"""));
        assertThat(server.bodies().get(1).has("response_format")).isFalse();
    }

    @Test
    void aTurnThatTheModelHasBegunIsGoneOnWith() {
        Prompt begun = PROMPT.with(Role.ASSISTANT, "I am");
        CannedServer server = new CannedServer(answer(choice("\" me\"", "stop")), answer(choice("\" me\"", "stop")));

        ask(server, PLAIN, request(begun, 1, 0));
        ask(server, OpenAiDialect.SERVICE, request(begun, 1, 0));

        assertThat(server.bodies().get(0).path("messages").path(2))
                .isEqualTo(json("{\"role\": \"assistant\", \"content\": \"I am\"}"));
        assertThat(server.bodies().get(0).path("continue_final_message").asBoolean())
                .isTrue();
        assertThat(server.bodies().get(1).has("continue_final_message")).isFalse();
    }

    @Test
    void samplesShareACallAndItsCost() {
        CannedServer server =
                new CannedServer(answer(choice("\"a\"", "stop"), choice("\"b\"", "length"), choice("\"c\"", "stop")));

        Reply<Generation> reply =
                ask(server, RICH, request(PROMPT, 1, 0), request(PROMPT, 1, 1), request(PROMPT, 1, 2));

        assertThat(server.bodies()).hasSize(1);
        assertThat(server.bodies().get(0).path("n").asInt()).isEqualTo(3);
        assertThat(reply.answers()).extracting(Generation::text).containsExactly("a", "b", "c");
        assertThat(reply.answers())
                .extracting(Generation::finish)
                .containsExactly(FinishReason.STOP, FinishReason.LENGTH, FinishReason.STOP);
        assertThat(reply.answers()).extracting(Generation::tokens).containsExactly(5, 5, 5);
        assertThat(reply.tokens()).isEqualTo(new Tokens(10, 5));
    }

    @Test
    void samplesThatTheServerLeavesOutAreAskedForOneByOne() {
        CannedServer server = new CannedServer(
                answer(choice("\"a\"", "stop")), answer(choice("\"b\"", "stop")), answer(choice("\"c\"", "stop")));

        Reply<Generation> reply =
                ask(server, RICH, request(PROMPT, 1, 7), request(PROMPT, 1, 8), request(PROMPT, 1, 9));

        assertThat(reply.answers()).extracting(Generation::text).containsExactly("a", "b", "c");
        assertThat(reply.tokens()).isEqualTo(new Tokens(30, 15));
        assertThat(server.bodies())
                .extracting(body -> body.path("seed").asInt())
                .containsExactly(7, 8, 9);
        assertThat(server.bodies()).extracting(body -> body.has("n")).containsExactly(true, false, false);
    }

    @Test
    void onlySamplesOfTheSamePromptMayShareACall() {
        OpenAiChat chat = new OpenAiChat(new CannedServer(), "tiny", RICH);

        assertThat(chat.most()).isEqualTo(8);
        assertThat(chat.group(request(PROMPT, 1, 1))).isEqualTo(chat.group(request(PROMPT, 1, 2)));
        assertThat(chat.group(request(PROMPT, 1, 1))).isNotEqualTo(chat.group(request(Prompt.of("", "x"), 1, 1)));
        assertThat(chat.group(request(PROMPT, 0, 1))).isNotEqualTo(chat.group(request(PROMPT, 0, 2)));
        assertThat(new OpenAiChat(new CannedServer(), "tiny", PLAIN).most()).isEqualTo(1);
    }

    @Test
    void equalGreedyRequestsAreAskedForOneByOne() {
        CannedServer server = new CannedServer(answer(choice("\"a\"", "stop")), answer(choice("\"a\"", "stop")));

        ask(server, RICH, request(PROMPT, 0, 1), request(PROMPT, 0, 1));

        assertThat(server.bodies()).hasSize(2).noneMatch(body -> body.has("n"));
    }

    @Test
    void everyRepeatHasASeedThatServersTake() {
        CannedServer server = new CannedServer(LongStream.range(0, 3)
                .mapToObj(i -> answer(choice("\"a\"", "stop")))
                .toArray(String[]::new));

        ask(server, PLAIN, request(PROMPT, 1, -1), request(PROMPT, 1, Long.MIN_VALUE), request(PROMPT, 1, 1L << 40));

        assertThat(server.bodies()).allMatch(body -> body.path("seed").asLong(-1) >= 0);
    }

    @Test
    void aSecondTryHasAnotherSeed() {
        CannedServer server = new CannedServer(
                answer(choice("\"\"", "length")), answer(choice("\"\"", "length")),
                answer(choice("\"a\"", "stop")), answer(choice("\"b\"", "stop")));
        OpenAiChat chat = new OpenAiChat(server, "tiny", PLAIN);

        SecondTry.attempt(
                requests -> requests.stream()
                        .map(r -> chat.call(List.of(r)).answers().get(0))
                        .toList(),
                List.of(request(PROMPT, 1, 3), request(PROMPT, 1, 4)),
                (i, answer) -> !answer.text().isEmpty());

        assertThat(server.bodies())
                .extracting(body -> body.path("seed").asInt())
                .containsExactly(3, 4, (1 << 30) + 3, (1 << 30) + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "eos", "STOP", "end_turn", "stop_sequence", "tool_calls", "unknown", ""})
    void aTurnThatEndedIsWholeWhateverItsEndIsCalled(String finish) {
        assertThat(read(answer(choice("\"Me.\"", finish)))).isEqualTo(new Generation("Me.", FinishReason.STOP, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":{\"content\":\"Me.\"}}",
                "{\"message\":{\"content\":\"Me.\"},\"finish_reason\":null}"
            })
    void anEndThatIsNotNamedIsAnEnd(String choice) {
        assertThat(read(answer(choice))).isEqualTo(new Generation("Me.", FinishReason.STOP, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "max_tokens", "MAX_TOKENS", "max_output_tokens", "model_length", "token_limit"})
    void anAnswerAtItsLimitIsCutWhateverThatIsCalled(String finish) {
        assertThat(read(answer(choice("\"I am\"", finish)))).isEqualTo(new Generation("I am", FinishReason.LENGTH, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasoning_content", "reasoning"})
    void anAnswerWhereThoughtsBelongIsAnAnswer(String field) {
        String choice = "{\"message\":{\"content\":null,\"%s\":\"Me.\"},\"finish_reason\":\"stop\"}".formatted(field);

        assertThat(read(answer(choice)).text()).isEqualTo("Me.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am \\ud83d here|I am|LENGTH",
                "I am \uFFFD here|I am|LENGTH",
                "I\\u0000 am\\u001b[31m red|I am[31m red|STOP",
                "\\ud83d\\ude0a yes|\uD83D\uDE0A yes|STOP"
            })
    void aTextEndsAtABrokenCharacterAndHasNoControlCharacters(String content, String text, FinishReason finish) {
        Generation answer = read(answer(choice('"' + content + '"', "stop")));

        assertThat(answer.text().strip()).isEqualTo(text);
        assertThat(answer.finish()).isEqualTo(finish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<think>hm</think>\\n\\nMe.|stop|Me.|STOP",
                "hm</think>Me.|stop|Me.|STOP",
                "<think>hm|length||LENGTH",
                "I am|length|I am|LENGTH"
            })
    void thoughtsAreNoPartOfTheAnswer(String content, String finish, String text, FinishReason reason) {
        Generation answer = read(answer(choice('"' + content + '"', finish)));

        assertThat(answer.text()).isEqualTo(text == null ? "" : text);
        assertThat(answer.finish()).isEqualTo(reason);
    }

    @Test
    void contentInPartsIsReadWithoutThoughts() {
        String parts = "[{\"type\":\"thinking\",\"thinking\":\"hm\"},{\"type\":\"text\",\"text\":\"Me.\"}]";

        assertThat(read(answer(choice(parts, "stop"))).text()).isEqualTo("Me.");
    }

    @Test
    void aLimitSpentOnThoughtsIsACutAnswer() {
        assertThat(read(answer(choice("null", "length")))).isEqualTo(new Generation("", FinishReason.LENGTH, 15));
    }

    @Test
    void aServerThatDoesNotCountCostsNothingKnown() {
        String uncounted = "{\"choices\":[%s]}".formatted(choice("\"Me.\"", "stop"));

        assertThat(read(uncounted).tokens()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"choices\":[{\"message\":{\"content\":null},\"finish_reason\":\"stop\"}]}",
                "{\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"stop\"}]}",
                "{\"choices\":[{\"message\":{\"content\":\" \\n\"},\"finish_reason\":\"stop\"}]}",
                "{\"choices\":[{\"message\":{\"content\":{\"a\":1}},\"finish_reason\":\"stop\"}]}",
                "{\"choices\":[{\"message\":{\"content\":\"<think>hm\"},\"finish_reason\":\"stop\"}]}",
                "{\"choices\":[{\"message\":{\"content\":null},\"finish_reason\":null}]}",
                "{\"choices\":[{\"finish_reason\":\"stop\"}]}"
            })
    void anEmptyAnswerIsAnAnswer(String body) {
        Generation answer = read(body);

        assertThat(answer.text()).isBlank();
        assertThat(answer.finish()).isEqualTo(FinishReason.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"choices\":[]}",
                "{\"choices\":\"none\"}",
                "{\"choices\":[{\"message\":{\"content\":\"half\"},\"finish_reason\":\"abort\"}]}"
            })
    void noAnswerIsNoText(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(RetriableModelException.class)
                .hasMessageStartingWith("tiny ");
    }

    @Test
    void aRefusalNamesItsReason() {
        String refusal =
                "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I cannot\"},\"finish_reason\":\"stop\"}]}";

        assertThatThrownBy(() -> read(refusal))
                .isExactlyInstanceOf(UnansweredException.class)
                .hasMessageStartingWith("tiny refused to answer (refusal)");
        assertThatThrownBy(() -> read(answer(choice("\"I\"", "content_filter"))))
                .isExactlyInstanceOf(UnansweredException.class)
                .hasMessageStartingWith("tiny refused to answer (content_filter)");
    }
}
