package io.irote.model.local.graph;

/**
 * How much a run of a graph may take on, so that memory outside the heap stays below a bound: {@value #LOGITS} bytes of
 * logits; {@value #CACHES} bytes of copied caches, as much of caches that are read behind, and as much again while a
 * run makes a longer one of them; and what the graph itself takes for {@value #TOKENS} tokens a run. A single row that
 * is larger than that is allowed. The cache of a single text being read comes on top; its size is its length times that
 * of a token.
 */
public final class GraphLimits {
    private static final long LOGITS = 64 << 20;
    private static final long CACHES = 128 << 20;
    /** Bytes of logits and caches together, a single row that is larger aside. */
    public static final long BOUND = LOGITS + 3 * CACHES;

    private static final int TOKENS = 320;

    private final Signature signature;
    private final SideBySide sideBySide;
    private final long held;

    public GraphLimits(Signature signature, SideBySide sideBySide) {
        this(signature, sideBySide, 0);
    }

    /** @param held bytes of caches of several texts that wait for what is read behind them */
    private GraphLimits(Signature signature, SideBySide sideBySide, long held) {
        this.signature = signature;
        this.sideBySide = sideBySide;
        this.held = held;
    }

    /** What else may be taken on while a cache is held. */
    public GraphLimits beside(Cache cache) {
        return cache.rows() == 1
                ? this
                : new GraphLimits(signature, sideBySide, held + signature.cacheBytes(cache.rows(), cache.tokens()));
    }

    /** The most tokens of all rows together that a run may read, at least 1. */
    public int tokens() {
        return signature.kept().isPresent() ? TOKENS : positions();
    }

    /** The most positions of all rows together whose logits a run may give, at least 1. */
    public int positions() {
        return (int) Math.max(1, Math.min(TOKENS, LOGITS / signature.logitsBytes(1)));
    }

    /** The most rows, at least 1, that may be read at once behind that many tokens. */
    public int rows(int tokens) {
        return sideBySide.reading() ? caches(tokens, CACHES) : 1;
    }

    /** The most texts, at least 1, whose first tokens may be read at once and held. */
    public int stems(int tokens) {
        return sideBySide.reading() ? caches(tokens, CACHES - held) : 1;
    }

    /**
     * The most answers, at least 1, that may be written at once, if they and what they answer have that many tokens.
     */
    public int answers(int tokens) {
        return sideBySide.writing() ? caches(tokens, CACHES) : 1;
    }

    private int caches(int tokens, long bytes) {
        long each = Math.max(1, signature.cacheBytes(1, tokens));
        return (int) Math.max(1, Math.min(TOKENS, bytes / each));
    }
}
