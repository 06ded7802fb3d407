package io.irote.model.openai;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.call.Caller;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.choice.AtBest;
import io.irote.model.openai.choice.ChatChoices;
import io.irote.model.openai.choice.ChoicesByLikelihood;
import io.irote.model.openai.choice.CompletionChoices;
import io.irote.model.openai.choice.LlamaChoices;
import io.irote.model.openai.choice.LongOptions;
import io.irote.model.openai.choice.OptionTokens;
import io.irote.model.openai.likelihood.CertainWhenEmpty;
import io.irote.model.openai.likelihood.EchoLikelihood;
import io.irote.model.openai.likelihood.LlamaLikelihood;
import io.irote.model.openai.likelihood.SglangLikelihood;
import io.irote.model.openai.likelihood.TemplateLikelihood;
import io.irote.model.openai.likelihood.VllmLikelihood;
import io.irote.model.openai.wire.ChatLayout;
import io.irote.model.openai.wire.GreedyChat;
import io.irote.model.openai.wire.LlamaNext;
import io.irote.model.openai.wire.PromptForm;
import io.irote.model.openai.wire.TokenIds;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import java.util.List;
import java.util.Optional;

/**
 * The ways of getting probabilities from a model behind a server. They share what they learn of its texts and tokens.
 */
public final class ProbabilityMethods {
    /** Prompts a call: enough to keep a server's batch full, and still a short answer. */
    public static final int ARRAY = 64;

    private final JsonServer server;
    private final String model;
    private final TokenIds vllmIds;
    private final TokenIds llamaIds;
    private final ChatLayout layout;
    private final OptionTokens options;
    private final OptionTokens llamaOptions;

    public ProbabilityMethods(JsonServer server, String model) {
        this.server = server;
        this.model = model;
        vllmIds = TokenIds.vllm(server, model);
        llamaIds = TokenIds.llama(server);
        layout = new ChatLayout(server, model, vllmIds);
        options = new OptionTokens(vllmIds::text);
        llamaOptions = new OptionTokens(llamaIds::text);
    }

    /** The caller of text log-probabilities by a method; none for the methods that give no exact ones. */
    public Optional<Caller<LikelihoodRequest, LogLikelihood>> likelihood(Method method, boolean arrays) {
        return exact(method, most(arrays)).map(CertainWhenEmpty::new);
    }

    private Optional<Caller<LikelihoodRequest, LogLikelihood>> exact(Method method, int most) {
        return switch (method) {
            case TEMPLATE -> Optional.of(new TemplateLikelihood(echo(most), vllm(most)));
            case VLLM -> Optional.of(vllm(most));
            case SGLANG -> Optional.of(new SglangLikelihood(server, vllmIds, most));
            case LLAMA -> Optional.of(new LlamaLikelihood(new LlamaNext(server), llamaIds));
            case ECHO -> Optional.of(EchoLikelihood.plain(server, model, most));
            case CHAT, TEMPLATE_COMPLETIONS, COMPLETIONS, ONNX, SAMPLED, RATED, NONE -> Optional.empty();
        };
    }

    /** The callers whose numbers a method gives as its own, each of which must be true. */
    public List<Caller<LikelihoodRequest, LogLikelihood>> sources(Method method, boolean arrays) {
        int most = most(arrays);
        return method == Method.TEMPLATE
                ? List.of(echo(most), vllm(most))
                : exact(method, most).stream().toList();
    }

    private EchoLikelihood echo(int most) {
        return EchoLikelihood.chat(server, model, layout, most);
    }

    private VllmLikelihood vllm(int most) {
        return new VllmLikelihood(server, model, vllmIds, most);
    }

    /**
     * The caller of option probabilities by an ability; none for the methods that give no exact or bounded ones.
     *
     * @param texts how texts are scored, by which options of several tokens are
     */
    public Optional<Caller<ChoiceRequest, ChoiceDistribution>> choices(Ability ability, Ability texts) {
        return choices(ability).map(single -> byTexts(texts)
                .<Caller<ChoiceRequest, ChoiceDistribution>>map(
                        whole -> new LongOptions(single, whole, whole.options()))
                .orElse(single));
    }

    /** The same where no way of scoring texts is known. */
    public Optional<Caller<ChoiceRequest, ChoiceDistribution>> choices(Ability ability) {
        int most = most(ability.arrays());
        return switch (ability.method()) {
            case CHAT -> Optional.of(new AtBest(chat(ability), ability.provenance()));
            case TEMPLATE_COMPLETIONS -> Optional.of(completions(new PromptForm.Texts(layout), most));
            case COMPLETIONS -> Optional.of(completions(new PromptForm.Ids(vllmIds), most));
            case LLAMA -> Optional.of(new LlamaChoices(new LlamaNext(server), llamaIds));
            case TEMPLATE, VLLM, SGLANG -> byTexts(ability).map(texts -> texts);
            case ECHO, ONNX, SAMPLED, RATED, NONE -> Optional.empty();
        };
    }

    private ChatChoices chat(Ability ability) {
        return new ChatChoices(new GreedyChat(server, model), ability.top().orElse(ChatChoices.TOP));
    }

    /** Only texts in the chat's own layout are answers of a chat. */
    private Optional<ChoicesByLikelihood> byTexts(Ability ability) {
        return switch (ability.method()) {
            case TEMPLATE, VLLM, SGLANG -> byTexts(ability, options);
            case LLAMA -> byTexts(ability, llamaOptions);
            case CHAT, TEMPLATE_COMPLETIONS, COMPLETIONS, ECHO, ONNX, SAMPLED, RATED, NONE -> Optional.empty();
        };
    }

    private Optional<ChoicesByLikelihood> byTexts(Ability ability, OptionTokens spelt) {
        return likelihood(ability.method(), ability.arrays()).map(caller -> new ChoicesByLikelihood(caller, spelt));
    }

    private CompletionChoices completions(PromptForm form, int most) {
        return new CompletionChoices(server, model, form, options, most);
    }

    private static int most(boolean arrays) {
        return arrays ? ARRAY : 1;
    }

    public JsonServer server() {
        return server;
    }

    public String model() {
        return model;
    }

    public ChatLayout layout() {
        return layout;
    }

    public TokenIds vllmIds() {
        return vllmIds;
    }

    public TokenIds llamaIds() {
        return llamaIds;
    }
}
