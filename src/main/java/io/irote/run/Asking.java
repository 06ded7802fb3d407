package io.irote.run;

import static io.irote.run.Lengths.divideUp;

import io.irote.model.Capabilities;
import io.irote.model.Capabilities.Ability;
import io.irote.model.Capabilities.Method;
import io.irote.model.Tokens;
import io.irote.model.estimate.SampledChoices;

/** What it takes to ask a language model, by how it has to be asked: at most, if every answer can be used. */
record Asking(Capabilities can) {
    private static final int SAMPLES_A_CALL = 8;
    /** A call takes a slot's share of a batch, though so many requests or more, see the layers. */
    private static final int FEWEST = 8;

    private static final int ARRAY = 64;
    /** Each option is scored with and without a space before it. */
    private static final int SPELLINGS = 2;

    private static final int RATINGS = 11;
    private static final int BOTH_ORDERS = 2;
    /** The chat layout for the sequences of turns that occur, and the tokens of options. */
    private static final int LOOK_UPS = 50;

    /**
     * Texts that are scored in contexts.
     *
     * @param contexts different ones
     * @param texts different ones
     * @param before tokens of a context
     * @param length tokens of a text
     */
    record Scored(long requests, long contexts, long texts, long before, long length) {
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

    /** One batch of closed questions. */
    Effort choices(long questions, long prompt, int options) {
        Tokens tokens = new Tokens(questions * prompt, questions);
        return switch (can.choices().method()) {
            case SAMPLED -> texts(questions, SampledChoices.USUAL, prompt, SampledChoices.MAX_TOKENS);
            case TEMPLATE_COMPLETIONS, ONNX -> new Effort(calls(questions, can.choices()), tokens);
            case COMPLETIONS -> new Effort(questions + calls(questions, can.choices()), tokens);
            case LLAMA -> new Effort(3 * questions, tokens);
            case TEMPLATE, VLLM, SGLANG -> byTexts(questions, prompt, SPELLINGS * options);
            case CHAT, ECHO, RATED, NONE -> new Effort(questions, tokens);
        };
    }

    private Effort byTexts(long questions, long prompt, long spellings) {
        long calls = divideUp(spellings, can.choices().arrays() ? ARRAY : 1);
        return new Effort(
                questions * (1 + calls),
                new Tokens(questions * spellings * (prompt + SPELLINGS), questions * spellings));
    }

    /** One batch of texts; those before which no reflection stands are not rated. */
    Effort likelihoods(Scored batch, boolean unprompted, long rating) {
        long requests = batch.requests();
        Effort together = new Effort(calls(requests, can.likelihood()), new Tokens(batch.tokens(), requests));
        return switch (can.likelihood().method()) {
            case RATED ->
                unprompted
                        ? Effort.NONE
                        : choices(BOTH_ORDERS * requests, rating + batch.before() + batch.length(), RATINGS);
            case VLLM, SGLANG ->
                together.plus(new Effort(batch.contexts() + batch.texts(), Tokens.NONE));
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
    Effort lookUps() {
        return switch (can.likelihood().method()) {
            case TEMPLATE, VLLM, SGLANG, LLAMA -> new Effort(LOOK_UPS, Tokens.NONE);
            case ECHO, ONNX, CHAT, TEMPLATE_COMPLETIONS, COMPLETIONS, SAMPLED, RATED, NONE -> Effort.NONE;
        };
    }

    boolean isSampled() {
        return can.choices().method() == Method.SAMPLED;
    }

    /** The calls of a batch, which go to all slots. */
    private long calls(long requests, Ability ability) {
        if (!ability.arrays()) {
            return requests;
        }
        long slots = can.pace().concurrency();
        return Math.max(Math.min(divideUp(requests, FEWEST), slots), divideUp(requests, ARRAY));
    }
}
