package io.irote.embedded;

import io.irote.embedded.encoder.WordPieces;
import java.util.Collection;
import java.util.List;

/**
 * p0: how probable a word piece is without any context. Part Zipf–Mandelbrot on the vocabulary's own rank, part counted
 * in the catalogue: one trait's few texts alone would make every word of theirs look common.
 */
final class BaseRates {
    private static final double OFFSET = 2.7;

    private final double[] rates = new double[WordPieces.VOCABULARY];
    private final EngineConstants settings;

    /** @param lines the word pieces of the lines that texts consist of; each ends a line, each third also a text */
    BaseRates(Collection<int[]> lines, EngineConstants settings) {
        this.settings = settings;
        double total = zipf();
        for (int id = 0; id < rates.length; id++) {
            rates[id] = zipf(id) / total * (lines.isEmpty() ? 1 : settings.zipfShare());
        }
        count(List.copyOf(lines));
    }

    private void count(List<int[]> lines) {
        int texts = (lines.size() + 2) / 3;
        double total = lines.stream().mapToInt(line -> line.length + 1).sum() + texts;
        double one = (1 - settings.zipfShare()) / total;
        for (int[] line : lines) {
            for (int id : line) {
                rates[id] += one;
            }
            rates[WordPieces.LINE_END] += one;
        }
        if (texts > 0) {
            rates[WordPieces.END_OF_TEXT] += one * texts;
        }
    }

    private static double zipf() {
        double sum = 0;
        for (int id = 0; id < WordPieces.VOCABULARY; id++) {
            sum += zipf(id);
        }
        return sum;
    }

    /** Special pieces and single characters have no rank; they are put last. */
    private static double zipf(int id) {
        int rank = id < WordPieces.FIRST_WORD ? WordPieces.VOCABULARY : id - WordPieces.FIRST_WORD + 1;
        return 1 / (rank + OFFSET);
    }

    double of(int id) {
        return rates[id];
    }

    /** g: 0 for a function word, 1 for a content word, by rarity. */
    double content(int id) {
        double rarity = -Math.log(rates[id]);
        double share = (rarity - settings.contentFrom()) / (settings.contentFull() - settings.contentFrom());
        return id < WordPieces.FIRST_WORD ? 0 : Math.min(1, Math.max(0, share));
    }
}
