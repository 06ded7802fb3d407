package io.irote.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The servers' own protocols beside OpenAI's. */
final class ServerDialectsTest {
    private static final double EXACT = 1e-9;
    private static final String ASKED = "How accurately does it describe you, I sing? Answer with the number.";
    private static final String TEXT = "1. I plan my week — 🎵, e.g.: I wrote a list\n";
    private static final String MESSAGES =
            "[{'role':'system','content':'1. I dream a lot'},{'role':'user','content':'" + ASKED + "'}]";

    private static ExactServer server;

    @BeforeAll
    static void start() {
        server = ExactServer.start(ServerOptions.all());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<Integer> prompt() {
        return server.model().template().ids(Prompt.of("1. I dream a lot", ASKED));
    }

    private static List<Integer> text() {
        return server.model().tokenizer().encode(TEXT);
    }

    private static List<Integer> promptAndText() {
        List<Integer> ids = new ArrayList<>(prompt());
        ids.addAll(text());
        return ids;
    }

    private static JsonNode post(String path, String body) throws Exception {
        return new Client(server.root()).post(path, body.replace('\'', '"'));
    }

    private static double exact(int id) {
        return Math.log(server.model().read(prompt()).p(id));
    }

    private static String greedy() {
        Written written = server.model().write(prompt(), 0, 100, new SplittableRandom(0));
        return server.model().tokenizer().decode(written.ids());
    }

    @Test
    void everyServersTokenizerGivesTheIdsThatChatUses() throws Exception {
        JsonNode vllm = post("/tokenize", "{'messages':%s}".formatted(MESSAGES));
        String template = post("/apply-template", "{'messages':%s}".formatted(MESSAGES))
                .path("prompt")
                .toString();
        JsonNode llama = post("/tokenize", "{'content':%s,'add_special':true}".formatted(template));
        assertThat(vllm.path("tokens")).isEqualTo(Ids.json(prompt()));
        assertThat(vllm.path("count").asInt()).isEqualTo(prompt().size());
        assertThat(llama.path("tokens")).isEqualTo(Ids.json(prompt()));
    }

    @Test
    void aTurnThatTheModelHasBegunStaysOpen() throws Exception {
        String begun = MESSAGES.replace("]", ",{'role':'assistant','content':'1. I'}]");
        JsonNode open = post(
                "/tokenize",
                "{'messages':%s,'add_generation_prompt':false,'continue_final_message':true}".formatted(begun));
        List<Integer> ids = new ArrayList<>(prompt());
        ids.addAll(server.model().tokenizer().encode("1. I"));
        assertThat(open.path("tokens")).isEqualTo(Ids.json(ids));
    }

    @Test
    void aTextThatLooksLikeASpecialTokenMayBeText() throws Exception {
        JsonNode text = post("/tokenize", "{'content':'<s>','parse_special':false}");
        assertThat(text.path("tokens")).hasSizeGreaterThan(1);
        assertThat(post("/tokenize", "{'content':'<s>'}").path("tokens")).isEqualTo(Ids.json(List.of(Tokenizer.BOS)));
    }

    @Test
    void sglangScoresSeveralPromptsFromWhereItIsAsked() throws Exception {
        int start = prompt().size() - 1;
        JsonNode replies = post(
                "/generate",
                "{'input_ids':[%s,%s],'sampling_params':{'max_new_tokens':1,'temperature':0},'return_logprob':true,'logprob_start_len':[0,%d]}"
                        .formatted(prompt(), promptAndText(), start));
        JsonNode inputs = replies.get(1).at("/meta_info/input_token_logprobs");
        List<Double> exact = server.model().logProbs(promptAndText());
        assertThat(inputs).hasSize(text().size() + 1);
        assertThat(inputs.get(0).get(0).isNull()).isTrue();
        for (int i = 1; i < inputs.size(); i++) {
            assertThat(inputs.get(i).get(0).asDouble()).isCloseTo(exact.get(start + i), within(EXACT));
            assertThat(inputs.get(i).get(1).asInt()).isEqualTo(promptAndText().get(start + i));
        }
        assertThat(replies.get(0).at("/meta_info/input_token_logprobs")).hasSize(prompt().size());
    }

    @Test
    void sglangTellsTheTokensItIsAskedFor() throws Exception {
        int four = server.model().tokenizer().encode("4").get(0);
        JsonNode reply = post(
                "/generate",
                "{'input_ids':%s,'sampling_params':{'max_new_tokens':1,'temperature':0},'return_logprob':true,'top_logprobs_num':3,'token_ids_logprob':[%d]}"
                        .formatted(prompt(), four));
        JsonNode meta = reply.path("meta_info");
        assertThat(meta.at("/output_token_ids_logprobs/0/0/0").asDouble()).isCloseTo(exact(four), within(EXACT));
        assertThat(meta.at("/output_top_logprobs/0")).hasSize(3);
        assertThat(meta.at("/output_top_logprobs/0/0")).isEqualTo(meta.at("/output_token_logprobs/0"));
    }

    @Test
    void llamaTellsTheWholeVocabulary() throws Exception {
        JsonNode reply =
                post("/completion", "{'prompt':%s,'n_predict':1,'temperature':0,'n_probs':9999}".formatted(prompt()));
        JsonNode top = reply.at("/completion_probabilities/0/top_logprobs");
        assertThat(top).hasSize(server.model().tokenizer().size());
        Reading reading = server.model().read(prompt());
        double sum = 0;
        for (JsonNode token : top) {
            double exact = Math.log(reading.p(token.path("id").asInt()));
            assertThat(token.path("logprob").asDouble()).isCloseTo(exact, within(EXACT));
            sum += Math.exp(token.path("logprob").asDouble());
        }
        assertThat(sum).isCloseTo(1, within(EXACT));
    }

    @Test
    void llamaIgnoresEcho() throws Exception {
        try (ExactServer llama = ExactServer.start(ServerOptions.of(Dialect.llama()))) {
            JsonNode reply = new Client(llama.root())
                    .post("/v1/completions", "{\"prompt\":[70,71],\"echo\":true,\"logprobs\":1,\"max_tokens\":1}");
            assertThat(reply.at("/choices/0/logprobs/tokens")).hasSize(1);
        }
    }

    @Test
    void anthropicAndGeminiWriteWhatTheModelWrites() throws Exception {
        JsonNode anthropic = post(
                "/v1/messages",
                "{'model':'exact','max_tokens':100,'temperature':0,'system':'1. I dream a lot','messages':[{'role':'user','content':'%s'}]}"
                        .formatted(ASKED));
        JsonNode gemini = post(
                "/v1beta/models/exact:generateContent",
                "{'systemInstruction':{'parts':[{'text':'1. I dream a lot'}]},'contents':[{'role':'user','parts':[{'text':'%s'}]}],'generationConfig':{'temperature':0}}"
                        .formatted(ASKED));
        assertThat(anthropic.at("/content/0/text").asText()).isEqualTo(greedy());
        assertThat(anthropic.path("stop_reason").asText()).isEqualTo("end_turn");
        assertThat(anthropic.at("/usage/input_tokens").asInt()).isEqualTo(prompt().size());
        assertThat(gemini.at("/candidates/0/content/parts/0/text").asText()).isEqualTo(greedy());
        assertThat(gemini.at("/candidates/0/finishReason").asText()).isEqualTo("STOP");
        assertThat(gemini.at("/usageMetadata/promptTokenCount").asInt()).isEqualTo(prompt().size());
    }

    @Test
    void tokensAreSpeltWithTheirMarks() throws Exception {
        JsonNode reply = post("/detokenize", "{'tokens':%s}".formatted(promptAndText()));
        assertThat(reply.path("prompt").asText())
                .isEqualTo(server.model().tokenizer().decode(promptAndText()))
                .startsWith("<s><|im_start|>system\n1. I dream a lot<|im_end|>\n")
                .endsWith(ChatTemplate.GENERATION + TEXT);
    }

    @Test
    void aTextThatHasItsOwnMarkGetsNoOther() throws Exception {
        String whole = "{'prompt':'<s>I','add_special_tokens':false,'echo':true,'logprobs':1,'max_tokens':0}";
        JsonNode logprobs = post("/v1/completions", whole).at("/choices/0/logprobs");
        assertThat(logprobs.path("tokens")).hasSize(2);
        assertThat(logprobs.at("/tokens/0").asText()).isEqualTo("<s>");
        assertThat(logprobs.path("text_offset")).isEqualTo(Ids.json(List.of(0, 3)));
    }

    @Test
    void serversSayWhatTheyAre() throws Exception {
        Client client = new Client(server.root());
        assertThat(client.get("/v1/models").at("/data/0/id").asText()).isEqualTo("exact");
        assertThat(client.get("/get_model_info").path("model_path").asText()).isEqualTo("exact");
        assertThat(client.get("/props").path("bos_token").asText()).isEqualTo("<s>");
        assertThat(client.get("/version").path("version").asText()).isNotBlank();
    }
}
