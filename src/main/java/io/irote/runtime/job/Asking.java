package io.irote.runtime.job;

import static io.irote.runtime.job.Lengths.divideUp;

import io.irote.model.call.Tokens;
import io.irote.model.estimate.SampledChoices;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/** What it takes to ask a language model, by how it has to be asked: at most, if every answer can be used. */
record Asking(Capabilities can) {
    private static final int SAMPLES_A_CALL = 8;
    /** A call takes a slot's share of a batch, though so many requests or more, see the layers. */
    private static final int FEWEST = 8;

    private static final int ARRAY = 64;
    /** Ways to write an option that are scored: bare, behind a space, and both in full width. */
    private static final int SPELLINGS = 4;
    /** Ways to write an option that are looked up, in other cases as well. */
    private static final int LOOKED_UP = 10;

    private static final List<String> RATINGS =
            IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();
    private static final List<String> JUDGED = List.of("1", "2", "3", "4", "5");
    private static final int BOTH_ORDERS = 2;
    /** The chat layout for the sequences of turns that occur. */
    private static final int LAYOUTS = 20;

    /**
     * Texts that are scored in contexts.
     *
     * @param systems different system prompts
     * @param contexts different ones
     * @param texts different ones
     * @param before tokens of a context
     * @param length tokens of a text
     */
    record Scored(long requests, long systems, long contexts, long texts, long before, long length) {
        long tokens() {
            return requests * (before + length);
        }
    }

    /** Samples of prompts. */
    Effort texts(long prompts, int samples, long prompt, int most) {
        boolean several = can.several().method() != Method.NONE;
        long calls = prompts * (several ? divideUp(samples, SAMPLES_A_CALL) : samples);
        return new Effort(calls, new Tokens(calls * prompt, prompts * samples * most));
    }

    /**
     * One batch of closed questions.
     *
     * @param systems different system prompts
     */
    Effort choices(long questions, long systems, long prompt, List<String> options) {
        if (isLong(options)) {
            return byTexts(questions, prompt, SPELLINGS * options.size());
        }
        Tokens tokens = new Tokens(questions * prompt, questions);
        return switch (can.choices().method()) {
            case SAMPLED -> texts(questions, SampledChoices.USUAL, prompt, SampledChoices.MAX_TOKENS);
            case TEMPLATE_COMPLETIONS, ONNX -> new Effort(calls(questions, systems, can.choices()), tokens);
            case COMPLETIONS -> new Effort(questions + calls(questions, systems, can.choices()), tokens);
            case LLAMA -> new Effort(3 * questions, tokens);
            case TEMPLATE, VLLM, SGLANG -> byTexts(questions, prompt, SPELLINGS * options.size());
            case CHAT, ECHO, RATED, NONE -> new Effort(questions, tokens);
        };
    }

    /** Judgements. */
    Effort judgements(long questions, long prompt) {
        return choices(questions, 1, prompt, JUDGED);
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
        long calls = 2 + divideUp(requests, can.likelihood().arrays() ? ARRAY : 1);
        return new Effort(
                questions * calls, new Tokens(questions * requests * (prompt + SPELLINGS), questions * requests));
    }

    /** One batch of texts; those before which no reflection stands are not rated. */
    Effort likelihoods(Scored batch, boolean unprompted, long rating) {
        long requests = batch.requests();
        Effort together =
                new Effort(calls(requests, batch.systems(), can.likelihood()), new Tokens(batch.tokens(), requests));
        return switch (can.likelihood().method()) {
            case RATED ->
                unprompted
                        ? Effort.NONE
                        : choices(BOTH_ORDERS * requests, 1, rating + batch.before() + batch.length(), RATINGS);
            case VLLM, SGLANG -> together.plus(new Effort(batch.contexts() + batch.texts(), Tokens.NONE));
            case LLAMA -> tokenByToken(batch);
            case TEMPLATE, ECHO, ONNX, CHAT, TEMPLATE_COMPLETIONS, COMPLETIONS, SAMPLED, NONE -> together;
        };
    }

    /** Each token is asked for behind all that come before it. */
    private static Effort tokenByToken(Scored batch) {
        long calls = batch.requests() * batch.length();
        Tokens tokens = new Tokens(calls * (batch.before() + batch.length() / 2), calls);
        return new Effort(calls + 2 * batch.contexts() + batch.texts(), tokens);
    }

    /** What is found out once about how the server spells texts and options. */
    Effort lookUps(int options) {
        return switch (can.likelihood().method()) {
            case TEMPLATE, VLLM, SGLANG, LLAMA ->
                new Effort(LAYOUTS + LOOKED_UP * (options + JUDGED.size()), Tokens.NONE);
            case ECHO, ONNX, CHAT, TEMPLATE_COMPLETIONS, COMPLETIONS, SAMPLED, RATED, NONE -> Effort.NONE;
        };
    }

    boolean isSampled() {
        return can.choices().method() == Method.SAMPLED;
    }

    /** The calls of a batch, which go to all slots; in this process, each carries requests that begin alike. */
    private long calls(long requests, long systems, Ability ability) {
        if (!ability.arrays()) {
            return requests;
        }
        if (ability.method() == Method.ONNX) {
            return systems + requests / ARRAY;
        }
        long slots = can.pace().concurrency();
        return Math.max(Math.min(divideUp(requests, FEWEST), slots), divideUp(requests, ARRAY));
    }
}
