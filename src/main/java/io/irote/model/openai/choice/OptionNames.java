package io.irote.model.openai.choice;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The options of a closed task, as the tokens of an answer name them: without the white space around them, in any case
 * and width as long as that is no other option.
 */
record OptionNames(List<String> options) {
    private static final char MINUS = '\u2212';

    /** The text of a token that a server may write with the marks that its tokenizer has for white space. */
    static String text(String token) {
        return token.replace('\u2581', ' ')
                .replace('\u0120', ' ')
                .replace('\u010A', '\n')
                .replace("<0x0A>", "\n");
    }

    /** The option that a text names, by its index. */
    OptionalInt named(String text) {
        String word = text.strip();
        int same = options.indexOf(word);
        if (same >= 0) {
            return OptionalInt.of(same);
        }
        int[] alike = IntStream.range(0, options.size())
                .filter(i -> plain(options.get(i)).equals(plain(word)))
                .toArray();
        return alike.length == 1 ? OptionalInt.of(alike[0]) : OptionalInt.empty();
    }

    /** The options that a text may become, by their indices: those that begin with it and go on. */
    List<Integer> begun(String text) {
        String word = plain(text);
        return IntStream.range(0, options.size())
                .filter(i -> !word.isEmpty())
                .filter(i -> plain(options.get(i)).startsWith(word)
                        && !plain(options.get(i)).equals(word))
                .boxed()
                .toList();
    }

    /** Whether a text is a number of several digits, so that its tokenizer does not part them. */
    static boolean isNumber(String text) {
        String word = plain(text);
        return word.length() > 1 && word.chars().allMatch(Character::isDigit);
    }

    static boolean isDigits(String text) {
        return !text.isBlank() && plain(text).chars().allMatch(Character::isDigit);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace(MINUS, '-')
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
