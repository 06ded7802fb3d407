package io.irote.model.spec;

/**
 * What is done for a chat server that refuses a part of a request, in the order in which it is done. Each is said to
 * the user, since answers are then not quite what was asked for.
 */
public enum Concession {
    /** The system turn is put before the first turn of the user. */
    SYSTEM_IN_USER("takes no system turn: it stands at the head of the user's first turn"),
    /** No seed is sent. */
    NO_SEED("takes no seed: its answers cannot be had again, but for those that are kept"),
    /** Greedy answers are asked for at a temperature just above 0. */
    TINY_TEMPERATURE("takes no temperature of 0: 0.01 is sent in its place"),
    /** No temperature is sent. */
    NO_TEMPERATURE("takes no temperature: it answers at its own, whatever is asked for"),
    /** Answers are given no lower limit than 16 tokens. */
    SIXTEEN_AT_LEAST("takes no limit below 16 tokens: no lower one is sent"),
    /** Answers are given 4,096 tokens more than they need. */
    ROOM("thinks before it answers: 4,096 tokens more are allowed for that"),
    /** Answers are given another 12,288 tokens. */
    MORE_ROOM("thinks at length before it answers: 16,384 tokens are allowed for that"),
    /** The limit is sent as {@code max_completion_tokens}. */
    MAX_COMPLETION_TOKENS("takes the limit of an answer as max_completion_tokens"),
    /** The limit is sent as {@code max_tokens}. */
    MAX_TOKENS("takes the limit of an answer as max_tokens"),
    /** No limit is sent. */
    NO_LIMIT("takes no limit of an answer: it ends its answers by itself"),
    /** Answers are held to no form. */
    NO_FORM("holds no answer to a form: answers are asked for in words and read"),
    /** One answer is asked for at a time. */
    ONE_ANSWER("gives one answer a call: several are asked for one by one");

    private final String sentence;

    Concession(String sentence) {
        this.sentence = sentence;
    }

    /** What the model does and what follows, as the rest of a sentence that begins with its name. */
    public String sentence() {
        return sentence;
    }
}
