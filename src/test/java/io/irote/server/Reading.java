package io.irote.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The model's place in a text, one token after another: {@code p(w) = share · script(w) + (1 − share) · urn(w)}, where
 * the share is 0 unless the text is a turn of the model's own that follows its script. Exactly normalised.
 */
public final class Reading {
    private final Urn urn;
    private final List<Integer> header;
    private final Function<List<Integer>, Script> scripts;
    private final List<Integer> ids = new ArrayList<>();
    private Script script = Script.NONE;

    Reading(Urn urn, List<Integer> header, Function<List<Integer>, Script> scripts) {
        this.urn = urn;
        this.header = header;
        this.scripts = scripts;
    }

    /** The probability that {@code id} is the next token. */
    public double p(int id) {
        return script.share() * script.p(id) + (1 - script.share()) * urn.p(id);
    }

    /** The probability of every token as the next. */
    public double[] distribution() {
        double[] p = urn.distribution();
        for (int id = 0; id < p.length; id++) {
            p[id] *= 1 - script.share();
        }
        script.addTo(p);
        return p;
    }

    /** Goes on by one token. */
    public void add(int id) {
        urn.add(id);
        ids.add(id);
        script = turnBegins() ? scripts.apply(ids) : script.after(id);
    }

    private boolean turnBegins() {
        int from = ids.size() - header.size();
        return from >= 0 && ids.subList(from, ids.size()).equals(header);
    }
}
