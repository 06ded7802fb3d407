package io.irote.model.cost;

import io.irote.model.call.Tokens;
import io.irote.model.estimate.RatedLikelihood;
import io.irote.model.estimate.SampledChoices;
import io.irote.model.layer.Chunks;
import io.irote.model.openai.OpenAiChat;
import io.irote.model.openai.ProbabilityMethods;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a batch of questions to a language model costs at most, by how it has to be asked.
 *
 * @param rating tokens of a question for a rating, without the texts that are rated
 */
public record CallCost(Capabilities can, long rating) {
    /** Ways to write an option that are scored: bare, behind a space, and both in full width. */
    private static final int SPELLINGS = 4;
    /** Ways to write an option that are looked up, in other cases as well. */
    private static final int LOOKED_UP = 10;

    /** Ways of asking that need the server's tokens. */
    private static final Set<Method> SPELT = EnumSet.of(
            Method.TEMPLATE, Method.VLLM, Method.SGLANG, Method.LLAMA, Method.COMPLETIONS, Method.TEMPLATE_COMPLETIONS);

    private static final int BOTH_ORDERS = 2;
    /** The chat layout for the sequences of turns that occur. */
    private static final int LAYOUTS = 20;

    /**
     * Texts that are scored in contexts.
     *
     * @param unprompted whether there is no system prompt; such texts are not rated
     * @param systems different system prompts
     * @param contexts different ones
     * @param texts different ones
     * @param before tokens of a context
     * @param length tokens of a text
     */
    public record Scored(
            boolean unprompted, long requests, long systems, long contexts, long texts, long before, long length) {
        long tokens() {
            return requests * (before + length);
        }
    }

    /** Samples of prompts. */
    public Effort texts(long prompts, int samples, long prompt, int most) {
        boolean several = can.several().method() != Method.NONE;
        long calls = prompts * (several ? divideUp(samples, OpenAiChat.MOST) : samples);
        return new Effort(calls, new Tokens(calls * prompt, prompts * samples * most));
    }

    /**
     * One batch of closed questions; those that are answered in samples may be asked a second time.
     *
     * @param systems different system prompts
     */
    public Cost choices(long questions, long systems, long prompt, List<String> options) {
        return can.choices().method() == Method.SAMPLED && !isLong(options)
                ? Cost.twice(texts(questions, SampledChoices.USUAL, prompt, SampledChoices.MAX_TOKENS))
                : Cost.once(told(questions, systems, prompt, options));
    }

    private Effort told(long questions, long systems, long prompt, List<String> options) {
        if (isLong(options)) {
            return byTexts(questions, prompt, SPELLINGS * options.size());
        }
        Tokens tokens = new Tokens(questions * prompt, questions);
        return switch (can.choices().method()) {
            case TEMPLATE_COMPLETIONS, ONNX -> new Effort(calls(questions, systems, can.choices()), tokens);
            case COMPLETIONS -> new Effort(questions + calls(questions, systems, can.choices()), tokens);
            case LLAMA -> new Effort(3 * questions, tokens);
            case TEMPLATE, VLLM, SGLANG -> byTexts(questions, prompt, SPELLINGS * options.size());
            case CHAT, ECHO, RATED, SAMPLED, NONE -> new Effort(questions, tokens);
        };
    }

    /** Whether options may be of several tokens, so that they are scored as texts where that is exact. */
    private boolean isLong(List<String> options) {
        return options.stream().anyMatch(option -> option.length() > 1)
                && EnumSet.of(Method.TEMPLATE, Method.VLLM, Method.SGLANG, Method.LLAMA)
                        .contains(can.likelihood().method());
    }

    /** Where a request gives a token, an option takes two. */
    private Effort byTexts(long questions, long prompt, long spellings) {
        long requests = can.likelihood().method() == Method.LLAMA ? 2 * spellings : spellings;
        long calls = 2 + divideUp(requests, can.likelihood().arrays() ? ProbabilityMethods.ARRAY : 1);
        return new Effort(
                questions * calls, new Tokens(questions * requests * (prompt + SPELLINGS), questions * requests));
    }

    /** One batch of texts. */
    public Cost likelihoods(Scored batch) {
        return switch (can.likelihood().method()) {
            case RATED -> batch.unprompted() ? Cost.NONE : rated(batch);
            case VLLM, SGLANG ->
                Cost.once(together(batch).plus(new Effort(batch.contexts() + batch.texts(), Tokens.NONE)));
            case LLAMA -> Cost.once(tokenByToken(batch));
            case TEMPLATE, ECHO, ONNX, CHAT, TEMPLATE_COMPLETIONS, COMPLETIONS, SAMPLED, NONE ->
                Cost.once(together(batch));
        };
    }

    private Cost rated(Scored batch) {
        long prompt = rating + batch.before() + batch.length();
        return choices(BOTH_ORDERS * batch.requests(), 1, prompt, RatedLikelihood.RATINGS);
    }

    private Effort together(Scored batch) {
        long requests = batch.requests();
        return new Effort(calls(requests, batch.systems(), can.likelihood()), new Tokens(batch.tokens(), requests));
    }

    /** Each token is asked for behind all that come before it. */
    private static Effort tokenByToken(Scored batch) {
        long calls = batch.requests() * batch.length();
        Tokens tokens = new Tokens(calls * (batch.before() + batch.length() / 2), calls);
        return new Effort(calls + 2 * batch.contexts() + batch.texts(), tokens);
    }

    /** What is found out once about how the server spells texts and so many options. */
    public Cost lookUps(int options) {
        return SPELT.contains(can.choices().method())
                        || SPELT.contains(can.likelihood().method())
                ? Cost.once(new Effort(LAYOUTS + LOOKED_UP * options, Tokens.NONE))
                : Cost.NONE;
    }

    /** The calls of a batch, which go to all slots; in this process, each carries requests that begin alike. */
    private long calls(long requests, long systems, Ability ability) {
        if (!ability.arrays()) {
            return requests;
        }
        if (ability.method() == Method.ONNX) {
            return systems + requests / ProbabilityMethods.ARRAY;
        }
        long slots = can.pace().concurrency();
        return Math.max(
                Math.min(divideUp(requests, Chunks.FEWEST), slots), divideUp(requests, ProbabilityMethods.ARRAY));
    }

    private static long divideUp(long n, long unit) {
        return (n + unit - 1) / unit;
    }
}
