package io.irote.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "I plan ahead,3",
        "'1. I plan, e.g.: I wrote a list',8",
        "Ich nähte meinen Rucksack zweimal,5",
        "我喜欢尝试新事物,4",
        "我读 nine 书,3",
        "나는 책을 읽는다,3"
    })
    void countsWords(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "Size! matters,size matters",
        "İyimserlik,iyimserlik",
        "ILIK su,ilik su",
        "ılık su,ilik su",
        "ÄNGSTLICH,ängstlich",
        "กำลังใจ,กำลังใจ",
        "焦虑。,焦虑"
    })
    void wordingLeavesOutCaseAndPunctuation(String text, String wording) {
        assertThat(Words.wording(text)).isEqualTo(wording);
    }

    @ParameterizedTest
    @CsvSource({
        "en,Openness,My openness grows,true",
        "en,Open,I am opener than most,false",
        "de,Ängstlich,Ich bin ängstlich,true",
        "de,Ängstlich,Ich bin ein ÄNGSTLICHER Mensch,true",
        "de,Öl,Das Möbel,false",
        "tr,İyimserlik,iyimserliğim artar,false",
        "tr,İyimser,ben iyimserim,true",
        "tr,Açıklık,AÇIKLIK bana yakışır,true",
        "zh,焦虑,我很焦虑。,true",
        "zh,焦虑,我很平静。,false"
    })
    void aNameIsFoundWhateverItsCaseAndEnding(String tag, String name, String text, boolean named) {
        Language language = Language.of(tag).orElseThrow();
        assertThat(Words.naming(List.of(name), language).matcher(text).find()).isEqualTo(named);
    }
}
