package io.irote.model.local;

/**
 * How much a run of a graph may take on, so that memory outside the heap stays below a bound: {@value #LOGITS} bytes of
 * logits, {@value #COPIES} bytes of copied caches (or a single row of either, if that is larger), and the graph's own
 * arena for {@value #TOKENS} tokens a run. The cache of the text being read comes on top; its size is its length times
 * that of a token.
 */
final class Limits {
    private static final long LOGITS = 64 << 20;
    private static final long COPIES = 128 << 20;
    /** Bytes of logits and copied caches together, a single row that is larger aside. */
    static final long BOUND = LOGITS + COPIES;

    private static final int TOKENS = 512;

    private final Signature signature;
    private final SideBySide sideBySide;

    Limits(Signature signature, SideBySide sideBySide) {
        this.signature = signature;
        this.sideBySide = sideBySide;
    }

    /** The most tokens of all rows together that a run may read, at least 1. */
    int tokens() {
        return signature.kept().isPresent() ? TOKENS : positions();
    }

    /** The most positions of all rows together whose logits a run may give, at least 1. */
    int positions() {
        return (int) Math.max(1, Math.min(TOKENS, LOGITS / signature.logitsBytes(1)));
    }

    /** The most rows, at least 1, that may be read at once behind that many tokens. */
    int rows(int tokens) {
        return sideBySide.reading() ? copies(tokens) : 1;
    }

    /** The most answers, at least 1, that may be written at once, if they and what they answer have that many tokens. */
    int answers(int tokens) {
        return sideBySide.writing() ? copies(tokens) : 1;
    }

    /** How many caches of that many tokens may be held at once. */
    private int copies(int tokens) {
        long each = Math.max(1, signature.cacheBytes(1, tokens));
        return (int) Math.max(1, Math.min(TOKENS, COPIES / each));
    }
}
