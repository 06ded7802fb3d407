package io.irote.server;

import java.util.List;
import java.util.stream.Stream;

/**
 * Tokens that the model wrote.
 *
 * @param ids without the end of the turn
 * @param stopped whether the turn ended; else the text was cut
 */
public record Written(List<Integer> ids, boolean stopped) {
    /** What is paid for: the end of the turn is a token, too. */
    public int tokens() {
        return ids.size() + (stopped ? 1 : 0);
    }

    /** The same with the end of the turn, if it was written. */
    List<Integer> withEnd() {
        return stopped ? Stream.concat(ids.stream(), Stream.of(Tokenizer.END)).toList() : ids;
    }
}
