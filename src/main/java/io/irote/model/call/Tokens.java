package io.irote.model.call;

/** What a call cost, in tokens as the server counted them. */
public record Tokens(long prompt, long completion) {
    public static final Tokens NONE = new Tokens(0, 0);

    public long total() {
        return prompt + completion;
    }

    public Tokens plus(Tokens other) {
        return new Tokens(prompt + other.prompt, completion + other.completion);
    }
}
