package io.irote.evaluation.baseline;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The share of words that two texts have in common (Jaccard), in [0, 1]: where there is no sentence encoder. */
public final class WordOverlap implements Similarity {
    @Override
    public double between(String one, String other) {
        Set<String> shared = words(one);
        Set<String> all = words(other);
        shared.retainAll(all);
        all.addAll(words(one));
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
