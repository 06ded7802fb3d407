package io.irote.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a mistyped name was meant to be. */
public final class Nearest {
    /** No name is as long; distances to longer texts would take long. */
    public static final int LONGEST = 100;

    private Nearest() {}

    /** The candidate with the smallest distance, unless it is too far away to be meant; the first among equals. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= tolerance(word));
    }

    /** Edits that a mistyped word may be away from the right one. */
    public static int tolerance(String word) {
        return Math.max(1, word.length() / 3);
    }

    /** Insertions, deletions, replacements and swaps of neighbours that make one word the other. */
    public static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : next(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int next(int[][] edits, String a, String b, int i, int j) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        int inserted = 1 + Math.min(edits[i - 1][j], edits[i][j - 1]);
        int replaced = edits[i - 1][j - 1] + (x == y ? 0 : 1);
        boolean swapped = i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2);
        int best = Math.min(inserted, replaced);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
