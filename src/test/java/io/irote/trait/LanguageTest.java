package io.irote.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private static Language of(String tag) {
        return Language.of(tag).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "en,English",
        "de,German",
        "DE,German",
        "de-AT,German (Austria)",
        "zh,Chinese",
        "fi,Finnish",
        "tr,Turkish"
    })
    void aTagNamesALanguage(String tag, String name) {
        assertThat(of(tag).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"German", "xx", "d", "de_DE", "", "123"})
    void whatNamesNoneIsNone(String tag) {
        assertThat(Language.of(tag)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | I plan ahead                  | true
                    en | My desk is tidy               | true
                    en | Plans are made                | false
                    de | Ich probiere gern Neues       | true
                    de | Mich reizt das Fremde         | true
                    de | Meine Hefte sind voll         | true
                    de | Fremdes reizt                 | false
                    de | Richtig ist richtig           | false
                    fr | J’aime les idées neuves       | true
                    fr | Elle aime les idées           | false
                    nl | Ik lees graag                 | true
                    ru | Я люблю новое                 | true
                    ru | Яблоко лежит                  | false
                    zh | 我喜欢尝试新事物                | true
                    zh | 他喜欢尝试新事物                | false
                    es | Disfruto de lo nuevo          | true
                    fi | Pidän uusista asioista        | true
                    """)
    void theFirstPersonIsFoundWhereWordsShowIt(String tag, String sentence, boolean first) {
        assertThat(of(tag).isFirstPerson(sentence)).isEqualTo(first);
    }

    @Test
    void theLanguageOfSentencesIsTheOneMostOfThemAreIn() {
        assertThat(Language.of(List.of("Ich lese, z. B.: Ich las", "Ich male", "I read")))
                .isEqualTo(of("de"));
        assertThat(Language.of(List.of("Ich lese", "I read", "I paint"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(List.of("我读书", "我画画"))).isEqualTo(of("zh"));
        assertThat(Language.of(List.of("Leo libros"))).isEqualTo(Language.ENGLISH);
    }
}
