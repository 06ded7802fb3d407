package io.irote.model.local.graph;

import java.util.Arrays;
import java.util.List;

/**
 * Tokens to be read next: a row for each text, shorter ones padded on the right.
 *
 * @param width the length of the longest row
 */
public record Feed(List<int[]> rows, int width) {
    public Feed(List<int[]> rows) {
        this(List.copyOf(rows), rows.stream().mapToInt(row -> row.length).max().orElseThrow());
    }

    /** Row after row; padding is token 0, which nothing looks at. */
    long[] ids() {
        long[] ids = new long[rows.size() * width];
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < rows.get(r).length; i++) {
                ids[r * width + i] = rows.get(r)[i];
            }
        }
        return ids;
    }

    /** 1 for each token, those read before included, and 0 for padding. */
    long[] mask(int before) {
        int whole = before + width;
        long[] mask = new long[rows.size() * whole];
        for (int r = 0; r < rows.size(); r++) {
            Arrays.fill(mask, r * whole, r * whole + before + rows.get(r).length, 1);
        }
        return mask;
    }

    long[] positions(int before) {
        long[] positions = new long[rows.size() * width];
        Arrays.setAll(positions, i -> before + i % width);
        return positions;
    }
}
