package io.irote.trait;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language that the texts of a trait are written in, and how people speak of themselves in it.
 *
 * @param tag of BCP 47, e.g. {@code de}
 * @param name in English, e.g. {@code German}
 * @param self begins a sentence about oneself, e.g. {@code Ich}; empty where the verb alone tells who is meant
 * @param separator stands between a self-perception and what shows it, e.g. {@code ", z. B.: "}
 * @param next stands between two examples
 * @param marks regular expression of the words that announce an example, empty for none but those of English
 * @param firstPerson regular expression of what a sentence about oneself holds; empty where none tells
 */
public record Language(
        String tag, String name, String self, String separator, String next, String marks, String firstPerson) {
    public static final Language ENGLISH =
            new Language("en", "English", "I", Experience.SEPARATOR, "; ", "", "\\bI\\b|^My\\b");

    private static final String SEMICOLON = "; ";
    private static final String WIDE_SEMICOLON = "；";

    /** Those whose ways are known; English first. */
    public static final List<Language> KNOWN = List.of(
            ENGLISH,
            of(
                    "de",
                    "Ich",
                    ", z. B.: ",
                    SEMICOLON,
                    "z\\.\\s?B\\.|zum Beispiel|bspw\\.|beispielsweise",
                    words("ich|mich|mir|mein(?:e[mnrs]?)?")),
            of(
                    "fr",
                    "Je",
                    ", p. ex.: ",
                    SEMICOLON,
                    "p\\.\\s?ex\\.|par ex(?:emple|\\.)",
                    words("je|moi|me|mon|ma|mes") + "|(?i)\\b[jm]['’]"),
            of("nl", "Ik", ", bijv.: ", SEMICOLON, "bijv\\.|bijvoorbeeld|bv\\.", words("ik|mij|mijn")),
            of("sv", "Jag", ", t.ex.: ", SEMICOLON, "t\\.\\s?ex\\.|till exempel", words("jag|mig|min|mitt|mina")),
            of("da", "Jeg", ", f.eks.: ", SEMICOLON, "f\\.\\s?eks\\.|for eksempel", words("jeg|mig|min|mit|mine")),
            of("nb", "Jeg", ", f.eks.: ", SEMICOLON, "f\\.\\s?eks\\.|for eksempel", words("jeg|meg|min|mitt|mine")),
            of(
                    "ru",
                    "Я",
                    ", например: ",
                    SEMICOLON,
                    "например|напр\\.",
                    words("я|меня|мне|мной|мой|моя|моё|мое|мои|моего|моей|моих|моим|моими|моему|мою")),
            of("zh", "我", "，例如：", WIDE_SEMICOLON, "例如|比如|譬如", "[我咱俺]"),
            of("es", "", ", p. ej.: ", SEMICOLON, "p\\.\\s?ej\\.|por ejemplo", ""),
            of("it", "", ", ad es.: ", SEMICOLON, "ad es(?:empio|\\.)|per es(?:empio|\\.)", ""),
            of("pt", "", ", p. ex.: ", SEMICOLON, "p\\.\\s?ex\\.|por exemplo", ""),
            of("pl", "", ", np.: ", SEMICOLON, "np\\.|na przykład", ""),
            of("tr", "", ", örneğin: ", SEMICOLON, "örneğin|örn\\.|mesela", ""),
            of("ja", "", "、例えば：", WIDE_SEMICOLON, "例えば|たとえば", ""),
            of("ko", "", ", 예: ", SEMICOLON, "예를 들어|예를 들면|예", ""));

    private static Language of(
            String tag, String self, String separator, String next, String marks, String firstPerson) {
        return new Language(tag, name(tag), self, separator, next, marks, firstPerson);
    }

    private static String words(String any) {
        return "(?i)\\b(?:" + any + ")\\b";
    }

    private static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /** The language of a tag such as {@code de} or {@code pt-BR}; empty if no language has it. */
    public static Optional<Language> of(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String language = locale.getLanguage();
            if (language.isEmpty() || name(language).equals(language)) {
                return Optional.empty();
            }
            return Optional.of(KNOWN.stream()
                    .filter(known -> known.tag.equals(language.equals("no") ? "nb" : language))
                    .findFirst()
                    .map(known -> known.in(locale.toLanguageTag()))
                    .orElseGet(() -> unknown(locale.toLanguageTag())));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private Language in(String region) {
        return region.equals(tag)
                ? this
                : new Language(region, name(region), self, separator, next, marks, firstPerson);
    }

    private static Language unknown(String tag) {
        return of(tag, "", Experience.SEPARATOR, SEMICOLON, "", "");
    }

    /** The language that most of the sentences about oneself are in, as far as that shows; else English. */
    static Language of(List<String> sentences) {
        Language most = ENGLISH;
        for (Language language : KNOWN) {
            if (language.spoken(sentences) > most.spoken(sentences)) {
                most = language;
            }
        }
        return most;
    }

    private long spoken(List<String> sentences) {
        return firstPerson.isEmpty()
                ? 0
                : sentences.stream().filter(this::isFirstPerson).count();
    }

    public boolean isEnglish() {
        return tag.equals("en") || tag.startsWith("en-");
    }

    /** Whether a sentence is said by a person of themselves; true where the language does not show it. */
    public boolean isFirstPerson(String sentence) {
        return firstPerson.isEmpty() || person().matcher(sentence).find();
    }

    private Pattern person() {
        return Pattern.compile(firstPerson, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The separators of all known languages, each once. */
    public static Stream<String> separators() {
        return KNOWN.stream().map(Language::separator).distinct();
    }
}
