package io.irote.model.openai.choice;

import io.irote.model.SpeltOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** How the options of closed tasks are spelt in a server's tokens, asked for once for each list of options. */
public final class OptionTokens {
    private final Function<String, List<Integer>> tokens;
    private final Map<List<String>, SpeltOptions> known = new ConcurrentHashMap<>();

    /** @param tokens splits a text that begins an answer */
    public OptionTokens(Function<String, List<Integer>> tokens) {
        this.tokens = tokens;
    }

    SpeltOptions of(List<String> options) {
        return known.computeIfAbsent(options, asked -> SpeltOptions.of(asked, tokens));
    }
}
