package io.irote.server;

import java.util.EnumSet;
import java.util.Set;

/** A part of a wire protocol that a server may speak. What is not spoken is not found, or ignored where it is a field. */
public enum Dialect {
    /** {@code /v1/chat/completions} and {@code /v1/models}. */
    OPENAI_CHAT,
    /** {@code /v1/completions} that honours {@code echo}. */
    COMPLETIONS_ECHO,
    /** Several prompts in one request of {@code /v1/completions}. */
    ARRAYS,
    /** {@code prompt_logprobs}, {@code return_token_ids}, {@code logprob_token_ids}, {@code /tokenize}, {@code /version}. */
    VLLM,
    /** vLLM's {@code /detokenize}. */
    DETOKENIZE,
    /** {@code /generate} and {@code /get_model_info}. */
    SGLANG,
    /** {@code /completion}, {@code /apply-template}, {@code /tokenize}, {@code /props}; its completions ignore {@code echo}. */
    LLAMA,
    /** {@code /v1/messages}. */
    ANTHROPIC,
    /** {@code /v1beta/models/MODEL:generateContent}. */
    GEMINI;

    /** What vLLM speaks. */
    public static Set<Dialect> vllm() {
        return EnumSet.of(OPENAI_CHAT, COMPLETIONS_ECHO, ARRAYS, VLLM, DETOKENIZE);
    }

    /** What SGLang speaks, as far as irote uses it. */
    public static Set<Dialect> sglang() {
        return EnumSet.of(OPENAI_CHAT, SGLANG);
    }

    /** What llama-server speaks. */
    public static Set<Dialect> llama() {
        return EnumSet.of(OPENAI_CHAT, LLAMA);
    }

    /** What a server with plain {@code echo} speaks, e.g. llama-cpp-python's. */
    public static Set<Dialect> echo() {
        return EnumSet.of(OPENAI_CHAT, COMPLETIONS_ECHO);
    }
}
