package io.irote.trait;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a text in any script, the same on every Java and under every locale. */
public final class Words {
    /** Scripts that put no space between words. */
    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    /** A word of such a script has about two characters. */
    private static final int CHARACTERS_A_WORD = 2;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** What lower case leaves of a Turkish İ, besides an i. */
    private static final String DOT_ABOVE = "\u0307";

    private Words() {}

    /** How many words a text has; where a script puts no spaces, two characters count as one. */
    public static int count(String text) {
        return SPACE.splitAsStream(text.strip()).mapToInt(Words::counted).sum();
    }

    private static int counted(String spaced) {
        int unspaced = (int) UNSPACED.matcher(spaced).results().count();
        return unspaced == 0 ? 1 : (unspaced + CHARACTERS_A_WORD - 1) / CHARACTERS_A_WORD;
    }

    /** Whether a text is in a script that puts no space between words. */
    public static boolean areUnspaced(String text) {
        return UNSPACED.matcher(text).find();
    }

    /** A text without differences of case; the dotted and the dotless i are one letter. */
    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace("i" + DOT_ABOVE, "i").replace('ı', 'i');
    }

    /**
     * Finds any of some names in texts of a language, whatever their case. An English name is a word; other languages put
     * endings to names, and some put no space between words.
     */
    public static Pattern naming(Collection<String> names, Language language) {
        String any =
                names.stream().map(name -> naming(name, language.isEnglish())).collect(Collectors.joining("|"));
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static String naming(String name, boolean english) {
        String words = BETWEEN.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("[ -]"));
        if (areUnspaced(name)) {
            return words;
        }
        return "\\b" + words + (english ? "\\b" : "");
    }

    /** The words without differences of case and without what stands between them. */
    public static Stream<String> folded(String text) {
        return BETWEEN.splitAsStream(fold(text)).filter(word -> !word.isEmpty());
    }

    /** A text without differences of case or punctuation. */
    public static String wording(String text) {
        return String.join(" ", folded(text).toList());
    }
}
