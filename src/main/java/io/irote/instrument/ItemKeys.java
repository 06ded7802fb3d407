package io.irote.instrument;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the column of a list says which way its items are keyed.
 *
 * @param plus the cells, in lower case, of items keyed plus
 * @param minus those of items keyed minus
 */
record ItemKeys(Set<String> plus, Set<String> minus) {
    private static final ItemKeys SIGNS = new ItemKeys(
            Set.of("+", "1", "+1", "plus", "p", "pos", "positive"),
            Set.of("-", "-1", "minus", "n", "neg", "negative", "r", "reverse", "reversed", "−", "−1", "–", "–1"));
    private static final ItemKeys FLAGS = new ItemKeys(
            Set.of("", "0", "no", "n", "false"), Set.of("1", "yes", "y", "true", "x", "r", "reverse", "reversed"));

    /** In a column of this name, 1 is the answer yes and not a sign, unless there are signs. */
    private static final String REVERSE = "reverse";

    static ItemKeys of(String column, List<String> cells) {
        boolean flags = column.equals(REVERSE)
                && cells.stream().allMatch(cell -> FLAGS.read(cell).isPresent());
        return flags ? FLAGS : SIGNS;
    }

    Optional<Keying> read(String cell) {
        String key = cell.toLowerCase(Locale.ROOT);
        if (plus.contains(key)) {
            return Optional.of(Keying.PLUS);
        }
        return minus.contains(key) ? Optional.of(Keying.MINUS) : Optional.empty();
    }
}
