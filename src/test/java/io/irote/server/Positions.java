package io.irote.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the model knew at each token of a text: how probable it was, and what else was.
 *
 * @param byId whether tokens are named by their ids in place of their texts
 */
record Positions(ExactModel model, boolean byId) {
    /**
     * One token.
     *
     * @param alternatives log-probabilities by id, most probable first; the token itself is among them
     */
    record Position(int id, double logProb, Map<Integer, Double> alternatives) {}

    /**
     * The alternatives to tell.
     *
     * @param top the most probable tokens
     * @param ids or these
     */
    record Wanted(int top, List<Integer> ids) {
        static final Wanted NONE = new Wanted(0, List.of());

        static Wanted top(int count) {
            return new Wanted(count, List.of());
        }
    }

    /** The tokens of {@code text} that stand behind {@code prompt}. */
    List<Position> of(List<Integer> prompt, List<Integer> text, Wanted wanted) {
        Reading reading = model.read(prompt);
        List<Position> positions = new ArrayList<>();
        for (int id : text) {
            positions.add(position(id, reading, wanted));
            reading.add(id);
        }
        return positions;
    }

    private static Position position(int id, Reading reading, Wanted wanted) {
        List<Integer> ids = new ArrayList<>(wanted.ids());
        if (wanted.top() > 0 && ids.isEmpty()) {
            ids.addAll(TopTokens.of(reading.distribution(), wanted.top()));
        }
        if (!ids.contains(id)) {
            ids.add(id);
        }
        Map<Integer, Double> alternatives = new LinkedHashMap<>();
        ids.forEach(other -> alternatives.put(other, Math.log(reading.p(other))));
        return new Position(id, alternatives.get(id), alternatives);
    }

    /** How a token is named in an answer. */
    String name(int id) {
        return byId ? "token_id:" + id : model.tokenizer().decode(List.of(id));
    }
}
