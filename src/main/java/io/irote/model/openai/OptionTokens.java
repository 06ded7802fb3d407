package io.irote.model.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The ids of the tokens that are a whole option, asked for once for each list of options. */
final class OptionTokens {
    private final TokenIds ids;
    private final Map<List<String>, List<Integer>> known = new ConcurrentHashMap<>();

    OptionTokens(TokenIds ids) {
        this.ids = ids;
    }

    /** None if an option is longer than a token, as a list of the others would leave it out. */
    List<Integer> of(List<String> options) {
        return known.computeIfAbsent(options, this::whole);
    }

    private List<Integer> whole(List<String> options) {
        List<Integer> all = new ArrayList<>();
        for (String option : options) {
            List<Integer> whole = Stream.of(option, " " + option)
                    .map(ids::text)
                    .filter(tokens -> tokens.size() == 1)
                    .map(tokens -> tokens.get(0))
                    .toList();
            if (whole.isEmpty()) {
                return List.of();
            }
            all.addAll(whole);
        }
        return all;
    }
}
