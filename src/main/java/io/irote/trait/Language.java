package io.irote.trait;

import java.util.Comparator;
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
 * @param self begins a sentence about oneself, e.g. {@code Ich}; empty where the verb alone tells who is meant
 * @param separator stands between a self-perception and what shows it, e.g. {@code ", z. B.: "}
 * @param marks regular expression of the words that announce an example, empty for none but those of English
 * @param firstPerson regular expression of what a sentence about oneself holds; empty where none tells
 */
public record Language(String tag, String self, String separator, String marks, String firstPerson) {
    public static final Language ENGLISH = new Language("en", "I", Experience.SEPARATOR, "", "\\bI\\b|^My\\b");

    /** Those whose ways are known; English first. */
    public static final List<Language> KNOWN = List.of(
            ENGLISH,
            new Language(
                    "de",
                    "Ich",
                    ", z. B.: ",
                    "z\\.\\s?B\\.|zum Beispiel|bspw\\.|beispielsweise",
                    words("ich|mich|mir|mein(?:e[mnrs]?)?")),
            new Language(
                    "fr",
                    "Je",
                    ", p. ex.: ",
                    "p\\.\\s?ex\\.|par ex(?:emple|\\.)",
                    words("je|moi|me|mon|ma|mes") + "|(?i)\\b[jm]['’]"),
            new Language("nl", "Ik", ", bijv.: ", "bijv\\.|bijvoorbeeld|bv\\.", words("ik|mij|mijn")),
            new Language("sv", "Jag", ", t.ex.: ", "t\\.\\s?ex\\.|till exempel", words("jag|mig|min|mitt|mina")),
            new Language("da", "Jeg", ", f.eks.: ", "f\\.\\s?eks\\.|for eksempel", words("jeg|mig|min|mit|mine")),
            new Language("nb", "Jeg", ", f.eks.: ", "f\\.\\s?eks\\.|for eksempel", words("jeg|meg|min|mitt|mine")),
            new Language(
                    "ru",
                    "Я",
                    ", например: ",
                    "например|напр\\.",
                    words("я|меня|мне|мной|мой|моя|моё|мое|мои|моего|моей|моих|моим|моими|моему|мою")),
            new Language("zh", "我", "，例如：", "例如|比如|譬如", "[我咱俺]"),
            new Language("es", "", ", p. ej.: ", "p\\.\\s?ej\\.|por ejemplo", ""),
            new Language("it", "", ", ad es.: ", "ad es(?:empio|\\.)|per es(?:empio|\\.)", ""),
            new Language("pt", "", ", p. ex.: ", "p\\.\\s?ex\\.|por exemplo", ""),
            new Language("pl", "", ", np.: ", "np\\.|na przykład", ""),
            new Language("tr", "", ", örneğin: ", "örneğin|örn\\.|mesela", ""),
            new Language("ja", "", "、例えば：", "例えば|たとえば", ""),
            new Language("ko", "", ", 예: ", "예를 들어|예를 들면|예", ""));

    private static String words(String any) {
        return "(?i)\\b(?:" + any + ")\\b";
    }

    /** Its name in English, e.g. {@code German}; looked up when it is asked for, since that takes long at first. */
    public String name() {
        return name(tag);
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
        return region.equals(tag) ? this : new Language(region, self, separator, marks, firstPerson);
    }

    private static Language unknown(String tag) {
        return new Language(tag, "", Experience.SEPARATOR, "", "");
    }

    /** The language that most of the sentences about oneself are in, as far as that shows; else English. */
    public static Language of(List<String> sentences) {
        if (2 * ENGLISH.spoken(sentences) > sentences.size()) {
            return ENGLISH;
        }
        return KNOWN.stream()
                .max(Comparator.comparingLong((Language language) -> language.spoken(sentences))
                        .thenComparing(Language::isEnglish))
                .filter(language -> language.spoken(sentences) > 0)
                .orElse(ENGLISH);
    }

    private long spoken(List<String> sentences) {
        if (firstPerson.isEmpty()) {
            return 0;
        }
        Pattern person = person();
        return sentences.stream()
                .filter(sentence -> person.matcher(sentence).find())
                .count();
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
