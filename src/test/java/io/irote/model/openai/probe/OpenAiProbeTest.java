package io.irote.model.openai.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ModelException;
import io.irote.model.Provenance;
import io.irote.model.call.UnreachableModelException;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.Bent;
import io.irote.model.openai.Canned;
import io.irote.model.openai.OpenAiCallers;
import io.irote.model.openai.Served;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Capabilities.Method;
import io.irote.model.spec.Capabilities.Pace;
import io.irote.server.Dialect;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import io.irote.server.Tokenizer;
import io.irote.server.Vocabulary;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class OpenAiProbeTest {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(16);
    private static final Set<Dialect> CHAT = EnumSet.of(Dialect.OPENAI_CHAT);

    @AfterAll
    static void stop() {
        THREADS.shutdown();
    }

    private static Capabilities probe(ServerOptions options) {
        return probe(options, UnaryOperator.identity());
    }

    /** The capabilities of a server whose answers are bent. */
    private static Capabilities probe(ServerOptions options, UnaryOperator<JsonServer> bent) {
        AtomicLong clock = new AtomicLong();
        try (ExactServer server = ExactServer.start(options)) {
            JsonServer served = bent.apply(Served.by(server));
            return new OpenAiProbe(served, served, served, "exact", clock::incrementAndGet, THREADS)
                    .find(Probed.QUESTIONS)
                    .capabilities();
        }
    }

    private static Capabilities lying(Set<Dialect> dialects, String path, Consumer<JsonNode> lie) {
        return probe(ServerOptions.of(dialects), server -> Bent.answer(server, path, lie));
    }

    private static void isRated(Capabilities found, String... reasons) {
        assertThat(found.likelihood().method()).isEqualTo(Method.RATED);
        assertThat(found.likelihood().provenance()).isEqualTo(Provenance.RATED);
        assertThat(String.join("\n", found.likelihood().reasons())).contains(reasons);
        assertThat(OpenAiCallers.of(new Canned(), "exact", found).likelihood()).isEmpty();
    }

    @Test
    void vllmIsExactInArrays() {
        Capabilities found = probe(ServerOptions.of(Dialect.vllm()));
        assertThat(found.likelihood())
                .isEqualTo(new Capabilities.Ability(Method.TEMPLATE, Provenance.EXACT, true, List.of()));
        assertThat(found.choices().method()).isEqualTo(Method.TEMPLATE_COMPLETIONS);
        assertThat(found.choices().provenance()).isEqualTo(Provenance.EXACT);
        assertThat(found.choices().arrays()).isTrue();
        OpenAiCallers callers = OpenAiCallers.of(new Canned(), "exact", found);
        assertThat(callers.likelihood().orElseThrow().most()).isEqualTo(64);
        assertThat(callers.choices().orElseThrow().method()).isEqualTo("template");
    }

    @Test
    void idsAreSentWhereTheTemplateCannotBeLearned() {
        Set<Dialect> older = EnumSet.copyOf(Dialect.vllm());
        older.remove(Dialect.DETOKENIZE);
        Capabilities found = probe(ServerOptions.of(older));
        assertThat(found.likelihood().method()).isEqualTo(Method.VLLM);
        assertThat(found.likelihood().arrays()).isTrue();
        assertThat(found.likelihood().reasons()).singleElement().asString().startsWith("template with arrays: ");
        assertThat(found.choices())
                .isEqualTo(new Capabilities.Ability(Method.COMPLETIONS, Provenance.EXACT, true, List.of()));
    }

    @Test
    void optionsOfPromptsAsIdsAreAskedForWhereTextsAreNotCounted() {
        Capabilities found = probe(
                ServerOptions.of(Dialect.vllm()),
                server -> Bent.request(server, "/completions", body -> body.remove("return_token_ids")));
        assertThat(found.likelihood().method()).isEqualTo(Method.TEMPLATE);
        assertThat(found.choices().method()).isEqualTo(Method.COMPLETIONS);
    }

    @Test
    void idsAreSentWhereAnEchoIsRefused() {
        Capabilities found = probe(
                ServerOptions.of(Dialect.vllm()),
                server -> Bent.request(server, "/completions", body -> body.remove("echo")));
        assertThat(found.likelihood().method()).isEqualTo(Method.VLLM);
        assertThat(found.choices().method()).isEqualTo(Method.COMPLETIONS);
    }

    @Test
    void sglangIsExactInArrays() {
        Capabilities found = probe(ServerOptions.of(Dialect.sglang()));
        assertThat(found.likelihood().method()).isEqualTo(Method.SGLANG);
        assertThat(found.likelihood().arrays()).isTrue();
        assertThat(found.likelihood().reasons())
                .extracting(reason -> reason.substring(0, reason.indexOf(':')))
                .containsExactly("template with arrays", "vllm with arrays");
        assertThat(found.choices())
                .isEqualTo(new Capabilities.Ability(Method.CHAT, Provenance.EXACT, false, List.of()));
    }

    @Test
    void optionsAreScoredAsTextsWhereNoListHoldsThem() {
        Capabilities found = probe(
                ServerOptions.of(Dialect.sglang()),
                server -> Bent.request(server, "/chat/completions", body -> body.remove("top_logprobs")));
        assertThat(found.choices().method()).isEqualTo(Method.SGLANG);
        assertThat(found.choices().provenance()).isEqualTo(Provenance.EXACT);
    }

    @Test
    void llamaServerIsExactOneTokenACall() {
        Capabilities found = probe(ServerOptions.of(Dialect.llama()));
        assertThat(found.likelihood().method()).isEqualTo(Method.LLAMA);
        assertThat(found.likelihood().arrays()).isFalse();
        assertThat(found.choices().method()).isEqualTo(Method.LLAMA);
    }

    @Test
    void anEchoIsUsedWhereNothingBetterIs() {
        assertThat(probe(ServerOptions.of(Dialect.echo())).likelihood())
                .matches(found -> found.method() == Method.ECHO && !found.arrays());
        Set<Dialect> arrays = EnumSet.copyOf(Dialect.echo());
        arrays.add(Dialect.ARRAYS);
        assertThat(probe(ServerOptions.of(arrays)).likelihood())
                .matches(found -> found.method() == Method.ECHO && found.arrays());
    }

    @Test
    void aChatAloneGivesChoicesOnly() {
        Capabilities found = probe(ServerOptions.of(CHAT));
        isRated(found, "serve the model with vLLM");
        assertThat(found.choices().method()).isEqualTo(Method.CHAT);
        assertThat(found.choices().provenance()).isEqualTo(Provenance.EXACT);
    }

    @Test
    void withoutLogProbabilitiesChoicesAreSampled() {
        Capabilities found = probe(ServerOptions.of(CHAT).withTopLogprobs(0));
        assertThat(found.choices().method()).isEqualTo(Method.SAMPLED);
        assertThat(found.choices().reasons()).last().asString().contains("will be sampled");
        assertThat(OpenAiCallers.of(new Canned(), "exact", found).choices()).isEmpty();
    }

    @Test
    void aServerThatTellsFewerTokensIsAskedForFewer() {
        Capabilities found = probe(ServerOptions.of(CHAT).withTopLogprobs(5));
        assertThat(found.choices().method()).isEqualTo(Method.CHAT);
        assertThat(found.choices().top()).hasValue(5);
        assertThat(found.choices().reasons())
                .anyMatch(reason -> reason.contains("top_logprobs must be at most 5"))
                .anyMatch(reason -> reason.contains("tells 5 likely tokens at most"));
        assertThat(probe(ServerOptions.of(CHAT).withTopLogprobs(2)).choices().method())
                .isEqualTo(Method.SAMPLED);
    }

    @Test
    void theRatingsThatASearchWillAskForAreTried() {
        Capabilities found = probe(ServerOptions.of(CHAT).withVocabulary(Vocabulary.DIGITS));
        assertThat(found.choices().method()).isEqualTo(Method.CHAT);
        assertThat(found.choices().provenance()).isEqualTo(Provenance.EXACT);
        assertThat(found.choices().reasons()).anyMatch(reason -> reason.contains("ratings from 0 to 10"));
    }

    @Test
    void aShortListOfOptionsIsBoundedAndSaysSo() {
        Capabilities found = probe(
                ServerOptions.of(CHAT),
                server -> Bent.request(server, "/chat/completions", body -> {
                    if (body.has("top_logprobs")) {
                        body.put("top_logprobs", 2);
                    }
                }));
        assertThat(found.choices().provenance()).isEqualTo(Provenance.BOUNDED);
        assertThat(found.choices().reasons())
                .anyMatch(reason -> reason.contains("does not tell the options apart in full"));
    }

    @Test
    void anAnswerThatIsNotTheLikeliestOptionIsReported() {
        Capabilities found = lying(CHAT, "/chat/completions", answer -> answer.findParents("content").stream()
                .filter(message -> message.get("content").isTextual())
                .filter(message -> message.get("content").textValue().matches(" ?[1-5]"))
                .forEach(message -> ((ObjectNode) message).put("content", "x")));
        assertThat(found.choices().reasons()).anyMatch(reason -> reason.contains("but the model writes 'x'"));
    }

    @Test
    void severalAnswersAndFormsAreFoundByAsking() {
        Capabilities found = probe(ServerOptions.of(CHAT));
        assertThat(found.several().method()).isEqualTo(Method.CHAT);
        assertThat(found.structured().method()).isEqualTo(Method.NONE);
        assertThat(found.structured().reasons()).singleElement().asString().contains("form");
        assertThat(probe(ServerOptions.of(CHAT).withoutChoices()).several().method())
                .isEqualTo(Method.NONE);
    }

    @Test
    void anEchoThatIsIgnoredIsNoticed() {
        isRated(
                probe(
                        ServerOptions.of(Dialect.echo()),
                        server -> Bent.request(server, "/completions", body -> body.remove("echo"))),
                "ignores 'echo'");
    }

    @Test
    void aMarkThatStandsTwiceBeforeAPromptIsNoticed() {
        isRated(
                probe(
                        ServerOptions.of(Dialect.echo()),
                        server -> Bent.request(
                                server,
                                "/completions",
                                body -> body.put(
                                        "prompt", "<s>" + body.get("prompt").asText()))),
                "twice before the prompt");
        isRated(
                lying(Dialect.sglang(), "^/tokenize", answer -> {
                    ArrayNode tokens = (ArrayNode) answer.get("tokens");
                    if (tokens.get(0).intValue() == Tokenizer.BOS) {
                        tokens.insert(0, Tokenizer.BOS);
                    }
                }),
                "perhaps with the mark that begins a text twice");
    }

    @Test
    void itemsAfterAPromptWithTwoMarksAreNotExact() {
        Capabilities found = lying(Dialect.sglang(), "/chat/completions", answer -> ((ObjectNode) answer.get("usage"))
                .put("prompt_tokens", answer.at("/usage/prompt_tokens").intValue() + 2));
        assertThat(found.choices().method()).isEqualTo(Method.CHAT);
        assertThat(found.choices().provenance()).isEqualTo(Provenance.BOUNDED);
        assertThat(found.choices().reasons())
                .last()
                .asString()
                .contains("as if the mark that begins a text stood twice");
        try (ExactServer server = ExactServer.start(ServerOptions.of(Dialect.sglang()))) {
            assertThat(OpenAiCallers.of(Served.by(server), "exact", found)
                            .choices()
                            .orElseThrow()
                            .call(List.of(Probed.ITEM))
                            .answers())
                    .extracting(ChoiceDistribution::provenance)
                    .containsExactly(Provenance.BOUNDED);
        }
    }

    @Test
    void shiftedLogProbabilitiesAreNoticed() {
        isRated(lying(Dialect.vllm(), "/completions", Bent::shift), "vllm with arrays: ", "echo: ", "differ");
    }

    @Test
    void inventedLogProbabilitiesAreNoticed() {
        isRated(
                lying(Dialect.vllm(), "/completions", answer -> Bent.flatten(answer, -1)),
                "a written text and the same text scored differ");
        isRated(lying(Dialect.vllm(), "/completions", answer -> Bent.flatten(answer, 0)), "only zeros");
    }

    @Test
    void aServerThatIsNotThereIsAnError() {
        JsonServer nowhere = Served.at(URI.create("http://127.0.0.1:1/v1"));
        assertThatThrownBy(() ->
                        new OpenAiProbe(nowhere, nowhere, nowhere, "exact", () -> 0, THREADS).find(Probed.QUESTIONS))
                .isInstanceOf(UnreachableModelException.class)
                .hasMessageContaining("cannot reach");
    }

    @Test
    void aKeyThatIsRefusedIsAnError() {
        assertThatThrownBy(() -> probe(ServerOptions.of(CHAT).withKey("secret")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("asks for a key");
    }

    @Test
    void callsAtOnceEndWhereTheyGetSlow() {
        AtomicLong clock = new AtomicLong();
        AtomicLong calls = new AtomicLong();
        Runnable slowAfterSeven = () -> clock.addAndGet(calls.incrementAndGet() <= 7 ? 1_000_000 : 90_000_000);
        ExecutorService one = Executors.newSingleThreadExecutor();
        Pace pace = new PaceProbe(slowAfterSeven, slowAfterSeven, clock::get, one).pace();
        one.shutdown();
        assertThat(pace).isEqualTo(new Pace(1, 4));
    }

    @Test
    void capabilitiesAreReadBackFromJson() throws JsonProcessingException {
        JsonMapper mapper = JsonMapper.builder().addModule(new Jdk8Module()).build();
        for (Capabilities known : List.of(Capabilities.ANTHROPIC, Capabilities.GEMINI)) {
            assertThat(mapper.readValue(mapper.writeValueAsString(known), Capabilities.class))
                    .isEqualTo(known);
        }
    }
}
